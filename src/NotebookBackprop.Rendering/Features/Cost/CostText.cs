using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>Costs of derivatives in plain text, and their words for the other forms.</summary>
internal sealed record CostText() : Renderer<CostView>(MimeTypes.Plain)
{
    private static readonly string[] s_units = ["B", "kB", "MB", "GB", "TB"];

    protected override string Render(CostView view, Settings settings)
    {
        var words = CostWords.In[settings.Language];
        var head = Title(view, words);
        var sentences = string.Join('\n', Sentences(view, words));
        if (view.Cost is null) return $"{head}\n{sentences}";
        return $"{head}\n{TextTable.Write(Ways(view, words), false, true, true, true)}{sentences}\n\n{words.ByFamily}\n{TextTable.Write(Families(view, words), false, true, true, true)}{words.Counted}";
    }

    public static string Title(CostView view, CostWords words) => Format(words.Cost, view.Output.Short, view.Input.Short);

    /// <summary>The ways to differentiate as a table, the head first; the cheaper one has a tick.</summary>
    public static IReadOnlyList<string[]> Ways(CostView view, CostWords words) =>
    [
        ["", words.Sweeps, words.MultiplyAdds, words.Memory],
        .. view.Rows(words).Select(row => new[] { row.Name + (row.IsCheaper ? " ✓" : ""), Numbers.Short(row.Sweeps), Numbers.Short(row.Work), Bytes(row.Bytes) }),
    ];

    /// <summary>The kinds of operations as a table, the head first.</summary>
    public static IReadOnlyList<string[]> Families(CostView view, CostWords words) =>
    [
        ["", words.Operations, words.ValueAlone, words.PerSweep],
        .. view.Cost!.Families.Select(family => new[] { words.Families[family.Family], Numbers.Short(family.Count), Numbers.Short(family.Value), Numbers.Short(family.Sweep) }),
    ];

    /// <summary>Which is cheaper, and why.</summary>
    public static IEnumerable<string> Sentences(CostView view, CostWords words)
    {
        var (y, x) = (view.Output, view.Input);
        if (view.Cost is not { } cost)
        {
            yield return Format(words.Independent, y.Short, x.Short);
            yield break;
        }
        var (more, less) = (Math.Max(cost.JacobianForward, cost.JacobianReverse), Math.Min(cost.JacobianForward, cost.JacobianReverse));
        yield return cost.Outputs == cost.Inputs
            ? Format(words.Even, cost.Inputs)
            : Format(cost.Outputs < cost.Inputs ? words.ReverseCheaper : words.ForwardCheaper, y.Short, cost.Outputs, x.Short, cost.Inputs, Numbers.Short(less == 0 ? 1 : more / less));
        yield return Format(words.OneSweep, Numbers.Short(cost.Sweep), Numbers.Short(cost.Value));
        yield return Format(words.Held, Bytes(cost.ForwardBytes), Bytes(cost.ReverseBytes));
        if ((double)cost.Outputs * cost.Inputs > MatrixFigure.MostEntries) yield return Format(words.Large, Numbers.Short((double)cost.Outputs * cost.Inputs));
    }

    /// <summary>An amount of memory: <c>1.2 MB</c>, in powers of a thousand.</summary>
    public static string Bytes(double bytes)
    {
        var unit = 0;
        for (; bytes >= 1000 && unit < s_units.Length - 1; unit++) bytes /= 1000;
        return $"{Numbers.Short(unit == 0 ? bytes : double.Round(bytes, bytes < 10 ? 2 : bytes < 100 ? 1 : 0))} {s_units[unit]}";
    }

    private static string Format(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);
}
