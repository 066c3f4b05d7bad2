namespace NotebookBackprop.Rendering;

/// <summary>The sheet that a drawing other than a graph's lies on.</summary>
internal static class Paper
{
    /// <summary>Opens the SVG, with its colours and type and those of its kind of drawing, and its background.</summary>
    public static SvgWriter Open(Settings settings, double width, double height, string css, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        var svg = new SvgWriter();
        svg.Open("svg", [("xmlns", "http://www.w3.org/2000/svg"), ("class", $"nbp {settings.Theme.ToString().ToLowerInvariant()}{StyleScope.Class(css)}"),
            ("viewBox", $"0 0 {Numbers.Length(width)} {Numbers.Length(height)}"), ("width", width), ("height", height), .. attributes]);
        svg.Open("style").Raw(Palette.Css + StyleScope.Bind(css)).Close();
        svg.Mark("rect", ("class", "paper"), ("width", width), ("height", height), ("rx", 8));
        return svg;
    }
}
