using System.Globalization;
using System.Text;

namespace NotebookBackprop.TestKit.Networks;

/// <summary>What became of a number of trials.</summary>
public sealed class TrialTable
{
    /// <summary>How long a mended network and the ill one are trained, to see whether the advice helps.</summary>
    public const int Steps = 200;

    private readonly Dictionary<Shape, Row> _rows = Shapes.All.ToDictionary(shape => shape, _ => new Row());

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    /// <summary>How many were judged right.</summary>
    public int Right { get; private set; }

    /// <summary>How many networks that train were called dead.</summary>
    public int CalledDead { get; private set; }

    /// <summary>Of how many ill networks the mended one was trained, and how many of these had learned more.</summary>
    public (int Trained, int Helped) Mended { get; private set; }

    /// <summary>What was judged wrong: the kind, its seed, whether it is ill, and what was said of it.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    private readonly List<string> _wrong = [];

    /// <summary>Runs trial number i: of each kind in turn, ill and well by turns.</summary>
    /// <param name="i">Its number, which is its seed too.</param>
    /// <param name="isTrained">Whether for an ill network the advice is followed and both are trained.</param>
    public void Run(int i, bool isTrained)
    {
        var (shape, isIll) = (Shapes.All[i % Shapes.All.Count], i / Shapes.All.Count % 2 == 0);
        isIll &= shape.HasIllness;
        var (trial, row) = (shape.Make(i, isIll), _rows[shape]);
        var flow = GradientFlow.Of(trial.Loss(), trial.Net);
        var isRight = trial.IsRight(flow);
        Count++;
        (row.Count, row.Right, Right) = (row.Count + 1, row.Right + (isRight ? 1 : 0), Right + (isRight ? 1 : 0));
        if (!isRight) _wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{shape} {(isIll ? "ill" : "well")} {i}: {flow}"));
        if (!isIll && flow.Verdict.Health == FlowHealth.Dead) CalledDead++;
        if (!isIll || !isTrained) return;
        var (ill, mended) = (trial.Train(Steps), shape.Make(i, false).Train(Steps));
        (row.Trained, row.Helped) = (row.Trained + 1, row.Helped + (mended < ill ? 1 : 0));
        Mended = (Mended.Trained + 1, Mended.Helped + (mended < ill ? 1 : 0));
    }

    /// <summary>As Markdown.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("| kind of network | judged | right | mended and trained | better |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var (shape, row) in _rows)
            text.Append(CultureInfo.InvariantCulture, $"| {shape} | {row.Count} | {Percent(row.Right, row.Count)} | {(row.Trained == 0 ? "" : row.Trained)} | {(row.Trained == 0 ? "" : Percent(row.Helped, row.Trained))} |\n");
        return text.Append(CultureInfo.InvariantCulture, $"| **all** | **{Count}** | **{Percent(Right, Count)}** | **{Mended.Trained}** | **{Percent(Mended.Helped, Mended.Trained)}** |\n").ToString();
    }

    private static string Percent(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / Math.Max(1, whole):0.0#} %");

    private sealed class Row
    {
        public int Count, Right, Trained, Helped;
    }
}
