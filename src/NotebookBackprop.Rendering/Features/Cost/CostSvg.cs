namespace NotebookBackprop.Rendering;

/// <summary>Costs of derivatives as a drawing: a bar for each way, with its sweeps, multiply-adds and memory.</summary>
internal static class CostSvg
{
    /// <summary>The style of its bars.</summary>
    private const string Css = ".nbp .ct-bar{fill:var(--local);opacity:.35}.nbp .ct-best{fill:var(--value);opacity:.9}.nbp text.ct-name{font-size:13px}.nbp text.ct-bold{font-weight:600}";

    private const double Padding = 16, Head = 30, Line = 30, Bar = 14, Room = 240, Gap = 18, Size = 13, Least = 2;

    /// <summary>The whole drawing. Bars are logarithmic from one multiply-add on where they differ much.</summary>
    public static Drawing Draw(CostView view, Settings settings)
    {
        var words = CostWords.In[settings.Language];
        var rows = view.Rows(words);
        var title = CostText.Title(view, words);
        var numbers = rows.Select(row => $"{Numbers.Short(row.Work)}").ToList();
        var isLogarithmic = rows.Max(row => row.Work) > 50 * Math.Max(1, rows.Min(row => row.Work));
        double Part(double work) => isLogarithmic ? Math.Log10(Math.Max(1, work)) / Math.Log10(rows.Max(row => row.Work)) : work / Math.Max(1, rows.Max(row => row.Work));

        var headWork = words.MultiplyAdds + (isLogarithmic ? $" ({MatrixWords.In[settings.Language].LogScale})" : "");
        var names = rows.Max(row => TextMeasure.Width(Name(row), Size, row.IsCheaper)) + Gap;
        var sweeps = Column(words.Sweeps, rows.Select(row => Numbers.Short(row.Sweeps)));
        var memory = Column(words.Memory, rows.Select(row => CostText.Bytes(row.Bytes)));
        var work = Room + 8 + numbers.Max(number => TextMeasure.Width(number, Size, isBold: true)) + Gap;
        work = Math.Max(work, TextMeasure.Width(headWork, 12) + Gap);
        var width = Math.Ceiling(Math.Max(names + sweeps + work + memory, TextMeasure.Width(title, 17, isBold: true)) + 2 * Padding);
        var height = Padding + Head + 22 + rows.Count * Line + Padding;

        var svg = Paper.Open(settings, width, height, HeatSvg.Css + ValuePlot.Css + Css);
        svg.Element("text", title, ("class", "vp-head"), ("x", Padding), ("y", Padding + 16));
        double left = Padding + names, bars = left + sweeps, top = Padding + Head;
        svg.Element("text", words.Sweeps, ("class", "key end"), ("x", left + sweeps - Gap), ("y", top + 12));
        svg.Element("text", headWork, ("class", "key"), ("x", bars), ("y", top + 12));
        svg.Element("text", words.Memory, ("class", "key end"), ("x", bars + work + memory - Gap), ("y", top + 12));
        foreach (var (i, row) in rows.Index())
        {
            var y = top + 22 + i * Line;
            var name = row.IsCheaper ? "ct-name ct-bold" : "ct-name";
            if (i is 1 or 3) svg.Mark("line", ("class", "vp-rule"), ("x1", Padding), ("x2", width - Padding), ("y1", y), ("y2", y));
            svg.Element("text", Name(row), ("class", name), ("x", Padding), ("y", y + 20));
            svg.Element("text", Numbers.Short(row.Sweeps), ("class", name + " end"), ("x", left + sweeps - Gap), ("y", y + 20));
            var length = Math.Max(Least, Part(row.Work) * Room);
            svg.Mark("rect", ("class", row.IsCheaper ? "ct-best" : "ct-bar"), ("x", bars), ("y", y + (Line - Bar) / 2), ("width", length), ("height", Bar), ("rx", 2));
            svg.Element("text", numbers[i], ("class", name), ("x", bars + length + 8), ("y", y + 20));
            svg.Element("text", CostText.Bytes(row.Bytes), ("class", name + " end"), ("x", bars + work + memory - Gap), ("y", y + 20));
        }
        return new(svg.Close().ToString(), width, height);
    }

    private static string Name(CostRow row) => row.Name + (row.IsCheaper ? " ✓" : "");

    private static double Column(string head, IEnumerable<string> texts) => texts.Append(head).Max(text => TextMeasure.Width(text, Size, isBold: true)) + Gap;
}
