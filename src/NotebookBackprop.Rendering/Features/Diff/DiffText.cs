using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>Two runs or losses in plain text, and the words of the other forms.</summary>
internal sealed record DiffText() : Renderer<DiffView>(MimeTypes.Plain)
{
    private const int MostRows = 40, MostNames = 6;

    /// <summary>By less than this factor gradients are called alike.</summary>
    private const double Alike = 2;

    protected override string Render(DiffView view, Settings settings)
    {
        var words = DiffWords.In[settings.Language];
        var (rows, isNumber) = Rows(view, words);
        var text = $"{words.TitleOf(view)}\n{string.Join("\n", Sentences(view, settings.Language))}";
        return view.Layers.Count == 0 ? text : $"{text}\n\n{TextTable.Write(rows, isNumber)}".TrimEnd('\n');
    }

    /// <summary>What differs, one sentence each.</summary>
    public static IEnumerable<string> Sentences(DiffView view, Language language)
    {
        var words = DiffWords.In[language];
        string first = Label.Shorten(view.First.Name), second = Label.Shorten(view.Second.Name);
        if (view.First.Flow is { } one && view.Second.Flow is { } other)
        {
            foreach (var (name, flow) in new[] { (first, one), (second, other) })
                yield return $"{name}: {string.Join(" ", VerdictText.Notes(flow, GradientWords.In[language]).Prepend(VerdictText.Of(flow, GradientWords.In[language]).ToString()))}";
        }
        else
        {
            foreach (var side in new[] { view.First, view.Second })
                if (End(side, words) is { } end) yield return end;
            if (view.First.Losses is [.., var a] && view.Second.Losses is [.., var b] && a > 0 && b > 0 && double.IsFinite(b / a))
                yield return a == b ? words.SameLoss : Format(words.LossRatio, second, Digits.Three(b / a), first);
        }
        var rated = view.Layers.Where(layer => layer.HasRatio).ToList();
        if (rated.Count > 0)
        {
            var most = rated.MaxBy(layer => Math.Abs(Math.Log(layer.Ratio)))!;
            var place = view.Layers.Index().First(layer => ReferenceEquals(layer.Item, most)).Index + 1;
            yield return most.Ratio is > 1 / Alike and < Alike ? words.AlikeGradients
                : Format(words.MostDifferent, place, NameOf(most), second, Digits.Three(most.Ratio), first);
        }
        if (Only(view, layer => layer.Second is null, first, words) is { } onlyFirst) yield return onlyFirst;
        if (Only(view, layer => layer.First is null, second, words) is { } onlySecond) yield return onlySecond;
    }

    /// <summary>The layers in numbers, the head first; of many, the first and the last.</summary>
    public static (IReadOnlyList<string[]> Rows, IReadOnlyList<bool> IsNumber) Rows(DiffView view, DiffWords words)
    {
        string first = Label.Shorten(view.First.Name), second = Label.Shorten(view.Second.Name);
        List<string[]> rows = [[words.Layer, words.Name, first, second, $"{second} / {first}"]];
        foreach (var (i, layer) in view.Layers.Index())
        {
            if (view.Layers.Count > MostRows && i == MostRows / 2) rows.Add(["…", "…", "…", "…", "…"]);
            if (view.Layers.Count <= MostRows || i < MostRows / 2 || i >= view.Layers.Count - MostRows / 2)
                rows.Add([$"{i + 1}", Label.Shorten(layer.Name), Number(layer.First), Number(layer.Second), layer is { First: not null, Second: not null } ? Digits.Three(layer.Ratio) : ""]);
        }
        return (rows, [true, false, true, true, true]);
    }

    private static string? End(DiffSide side, DiffWords words)
    {
        var name = Label.Shorten(side.Name);
        if (side.Losses.Count == 0) return Format(words.NoSteps, name);
        if (double.IsFinite(side.Losses[^1]) && side.FirstBad is null) return Format(words.Ends, name, side.Losses.Count, Numbers.Short(side.Losses[0]), Numbers.Short(side.Losses[^1]));
        return Format(words.Broke, name, side.Losses.Count, side.FirstBad is { } bad ? $"{Numbers.Full(bad.Value)} ({bad.Node.Op?.Name ?? "?"})" : Numbers.Full(side.Losses[^1]));
    }

    private static string? Only(DiffView view, Func<DiffLayer, bool> isMissing, string name, DiffWords words)
    {
        List<string> missing = [.. view.Layers.Index().Where(layer => isMissing(layer.Item)).Select(layer => layer.Item.Name.Length > 0 ? Label.Shorten(layer.Item.Name) : $"{layer.Index + 1}")];
        if (missing.Count == 0) return null;
        return Format(words.OnlyIn, name, string.Join(", ", missing.Take(MostNames)) + (missing.Count > MostNames ? ", …" : ""));
    }

    private static string NameOf(DiffLayer layer) => layer.Name.Length == 0 ? "" : $" ({Label.Shorten(layer.Name)})";

    private static string Number(double? norm) => norm is { } there ? Digits.Three(there) : "";

    private static string Format(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);
}
