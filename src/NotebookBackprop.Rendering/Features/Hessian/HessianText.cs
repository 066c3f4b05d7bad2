using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A Hessian in plain text, and its words for the other forms.</summary>
internal sealed record HessianText() : Renderer<HessianView>(MimeTypes.Plain)
{
    private const int MostShown = 12;

    protected override string Render(HessianView view, Settings settings)
    {
        var text = new StringBuilder(Title(view, HessianWords.In[settings.Language]));
        var tags = Tags(view, settings.Language);
        if (tags.Count > 0) text.Append(": ").AppendJoin(", ", tags);
        text.Append('\n');
        if (IsDrawn(view) && view.Input.Shape.Size <= MostShown) text.Append(Table(view));
        if (view.Eigenvalues is { Values.Count: > 1 } found)
            text.Append(CultureInfo.InvariantCulture, $"{HessianWords.In[settings.Language].Eigenvalues}: [{string.Join(", ", found.Values.Take(MostShown).Select(Numbers.Short))}{(found.Values.Count > MostShown ? ", …" : "")}]\n");
        return text.AppendJoin('\n', Sentences(view, settings.Language)).ToString();
    }

    /// <summary>Whether there is a matrix to draw: more than one entry, and not too many.</summary>
    public static bool IsDrawn(HessianView view) => view.Entries.Count > 1;

    /// <summary>The head: <c>Hessian ∂²f/∂w²</c>.</summary>
    public static string Title(HessianView view, HessianWords words) => $"{words.Hessian} ∂²{view.Loss.Short}/∂{view.Input.Short}²"
        + (view.Entries.Count == 1 ? $" = {Numbers.Short(view.Entries[0])}" : "");

    /// <summary>Findings in a few words each.</summary>
    public static IReadOnlyList<string> Tags(HessianView view, Language language)
    {
        var words = HessianWords.In[language];
        List<string> tags = [];
        if (!IsDrawn(view)) return tags;
        tags.AddRange(StructureText.Tags(view.Structure!, null, MatrixWords.In[language]));
        if (view.Eigenvalues is not { } found) return tags;
        if (found.Positive > 0) tags.Add(Format(words.Up, found.Positive));
        if (found.Negative > 0) tags.Add(Format(words.Down, found.Negative));
        if (found.Flat > 0) tags.Add(Format(words.Flat, found.Flat));
        return tags;
    }

    /// <summary>What is said of it beside the numbers.</summary>
    public static IEnumerable<string> Sentences(HessianView view, Language language)
    {
        var words = HessianWords.In[language];
        var size = view.Input.Shape.Size;
        if (size == 0)
        {
            yield return Format(words.Empty, view.Input.Short);
            yield break;
        }
        if (!view.IsConnected)
        {
            yield return Format(words.Independent, view.Loss.Short, view.Input.Short);
            yield break;
        }
        if (size > HessianView.MostElements) yield return Format(words.Products, size, (long)size * size);
        if (view.Kinks.Count > 0) yield return Format(words.Kink, string.Join(", ", view.Kinks));
        if (view.Outermost is { } outer) yield return Format(words.Outermost, Numbers.Short(outer.Greatest), Numbers.Short(outer.Least), Numbers.Short(outer.Error), outer.Products);
        else if (view.Eigenvalues is null) yield return words.NotFinite;
        if (view.Eigenvalues is { } found) yield return found.Flat == size ? words.Linear : Point(view, found, words);
        if (!double.IsNaN(view.AlongGradient) && !view.IsStationary)
            yield return view.AlongGradient > 0
                ? Format(words.AlongUp, Numbers.Short(view.AlongGradient), Numbers.Short(1 / view.AlongGradient))
                : Format(words.AlongDown, Numbers.Short(view.AlongGradient));
    }

    private static string Point(HessianView view, Autodiff.Eigenvalues found, HessianWords words) =>
        !view.IsStationary ? Format(words.NotStationary, Numbers.Short(view.GradientNorm), found.Positive, found.Negative, found.Flat)
        : found is { Positive: > 0, Negative: > 0 } ? Format(words.Saddle, found.Positive, found.Negative)
        : found.Flat > 0 ? Format(words.Undecided, found.Positive, found.Negative, found.Flat)
        : found.Positive > 0 ? words.Minimum
        : words.Maximum;

    private static string Table(HessianView view)
    {
        var input = view.Input;
        List<string[]> rows = [["", .. Enumerable.Range(0, input.Shape.Size).Select(input.Element)]];
        for (var i = 0; i < input.Shape.Size; i++)
            rows.Add([input.Element(i), .. view.Entries.Skip(i * input.Shape.Size).Take(input.Shape.Size).Select(Numbers.Short)]);
        return TextTable.Write(rows, [.. rows[0].Select((_, column) => column > 0)]);
    }

    private static string Format(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);
}
