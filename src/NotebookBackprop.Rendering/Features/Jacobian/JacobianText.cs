using System.Globalization;
using System.Text;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>A Jacobian in plain text, and its words for the other forms.</summary>
internal sealed record JacobianText() : Renderer<JacobianView>(MimeTypes.Plain)
{
    private const int MostShown = 12;

    protected override string Render(JacobianView view, Settings settings)
    {
        var words = JacobianWords.In[settings.Language];
        var text = new StringBuilder(Title(view, words));
        if (IsDrawn(view)) text.Append(": ").AppendJoin(", ", StructureText.Tags(view.Structure!, view.Spectrum, words.Matrix));
        text.Append('\n');
        if (IsDrawn(view) && view.Output.Shape.Size <= MostShown && view.Input.Shape.Size <= MostShown) text.Append(Table(view));
        if (view.Spectrum is { Values.Count: > 1 } spectrum && IsDrawn(view))
            text.Append(CultureInfo.InvariantCulture, $"{words.SingularValues}: {List(spectrum.Values)}\n");
        foreach (var sentence in Sentences(view, words)) text.Append(sentence).Append('\n');
        if (IsDrawn(view))
            foreach (var (sentence, numbers) in Sweeps(view, words))
                text.Append(sentence).Append("\n  ").Append(numbers).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Whether there is a matrix to draw: more than one entry, and not too many.</summary>
    public static bool IsDrawn(JacobianView view) => view.Structure is not null && view.Size > 1;

    /// <summary>The head: <c>Jacobian ∂y/∂x</c>.</summary>
    public static string Title(JacobianView view, JacobianWords words) => $"{words.Jacobian} ∂{view.Output.Short}/∂{view.Input.Short}"
        + (view is { Size: 1, Structure: not null } ? $" = {Numbers.Short(view.Entries[0])}" : "");

    /// <summary>What is said of it beside the numbers.</summary>
    public static IEnumerable<string> Sentences(JacobianView view, JacobianWords words)
    {
        var (y, x) = (view.Output, view.Input);
        if (view.Structure is not { } structure)
        {
            yield return Format(words.TooLarge, y.Shape.Size, x.Shape.Size, view.Size, JacobianView.MostEntries, y.Short, x.Short);
            yield break;
        }
        if (view.Size == 0)
        {
            yield return Format(words.Empty, y.Short, y.Shape.Size, x.Short, x.Shape.Size);
            yield break;
        }
        if (!view.IsConnected) yield return Format(words.Independent, y.Short, x.Short);
        else if (structure.Kind == MatrixKind.Zero) yield return Format(words.AllZero, y.Short, x.Short);
        if (view.Kinks.Count > 0) yield return Format(words.Kink, string.Join(", ", view.Kinks));
        if (view.Size == 1)
        {
            yield return words.Single;
            yield break;
        }
        foreach (var sentence in StructureText.Sentences(structure, view.Spectrum, words.Matrix)) yield return sentence;
        if (view.IsConnected)
            yield return Format(y.Shape.Size == x.Shape.Size ? words.EitherMode : y.Shape.Size < x.Shape.Size ? words.Reverse : words.ForwardMode, y.Shape.Size, x.Shape.Size);
    }

    /// <summary>One row as a backward sweep and one column as a forward sweep: what is said, and the numbers.</summary>
    public static IEnumerable<(string Sentence, string Numbers)> Sweeps(JacobianView view, JacobianWords words)
    {
        var (row, column) = view.First;
        var (y, x) = (view.Output, view.Input);
        var width = x.Shape.Size;
        yield return (Format(words.Row, y.Element(row)), $"∂{y.Element(row)}/∂{x.Short} = {List([.. view.Entries.Skip(row * width).Take(width)])}");
        yield return (Format(words.Column, x.Element(column)), $"∂{y.Short}/∂{x.Element(column)} = {List([.. Enumerable.Range(0, y.Shape.Size).Select(i => view.Entries[i * width + column])])}");
    }

    /// <summary>The ends and the middle of a spectrum.</summary>
    public static string SpectrumLine(Spectrum spectrum, JacobianWords words) =>
        $"{words.Matrix.Largest} {Numbers.Short(spectrum.Largest)} · rms {Numbers.Short(spectrum.Rms)} · {words.Matrix.Smallest} {Numbers.Short(spectrum.Smallest)}";

    private static string List(IReadOnlyList<double> numbers) =>
        $"[{string.Join(", ", numbers.Take(MostShown).Select(Numbers.Short))}{(numbers.Count > MostShown ? ", …" : "")}]";

    private static string Table(JacobianView view)
    {
        var (y, x) = (view.Output, view.Input);
        List<string[]> rows = [["", .. Enumerable.Range(0, x.Shape.Size).Select(x.Element)]];
        for (var i = 0; i < y.Shape.Size; i++)
            rows.Add([y.Element(i), .. view.Entries.Skip(i * x.Shape.Size).Take(x.Shape.Size).Select(Numbers.Short)]);
        return TextTable.Write(rows, [.. rows[0].Select((_, column) => column > 0)]);
    }

    private static string Format(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);
}
