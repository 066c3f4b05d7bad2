namespace NotebookBackprop.Rendering;

/// <summary>A form in which a worksheet is printed. A new one is a function, and a line in <see cref="All"/>.</summary>
/// <param name="Name">What it is called in <c>--format</c>.</param>
/// <param name="Draw">Writes the whole file.</param>
public sealed record WorksheetFormat(string Name, Func<WorksheetView, Settings, string> Draw)
{
    /// <summary>All forms.</summary>
    public static IReadOnlyList<WorksheetFormat> All { get; } =
    [
        new("html", WorksheetPage),
        new("svg", WorksheetSvg.Write),
        new("latex", WorksheetTex.Write),
    ];

    /// <summary>The whole file as text, to be saved as UTF-8. The same worksheet gives the same text.</summary>
    /// <param name="view">The worksheet.</param>
    /// <param name="settings">For its language; paper is white, so the theme is the light one.</param>
    public string Write(WorksheetView view, Settings settings) => Draw(view, settings with { Theme = Theme.Light });

    private static string WorksheetPage(WorksheetView view, Settings settings) =>
        WholePage.Write(view.Title(settings.Language), WorksheetHtml.Sheets(view, settings, head: ""), settings);
}
