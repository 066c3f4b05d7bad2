using System.Runtime.CompilerServices;

namespace NotebookBackprop.Rendering;

/// <summary>
/// The charts of this process. They are an extra: where there are none, drawings stay the pictures that they are everywhere.
/// </summary>
public static class Charts
{
    private const string NotInstalled = "no folder of charts is installed";

    private static readonly ConditionalWeakTable<INotebook, HashSet<string>> s_served = [];

    private static Lazy<(IChartRenderer? Renderer, string? Missing)> s_charts = new((null, NotInstalled));

    /// <summary>Makes charts; null where there are none.</summary>
    public static IChartRenderer? Renderer => s_charts.Value.Renderer;

    /// <summary>Why there are no charts, for whoever asks; null where there are.</summary>
    public static string? Missing => s_charts.Value.Missing;

    /// <summary>Takes charts from a folder, which is first looked into when a chart is drawn. Fails never: see <see cref="Missing"/>.</summary>
    /// <param name="folder">The folder <c>charts</c> beside the host's program or in the package.</param>
    public static void Install(string folder) => s_charts = new(() => Load(folder));

    /// <summary>
    /// Shows a view. The first chart that a page gets brings the engine, for a moment: what is shown is replaced at once by the
    /// view alone, so the page has the engine and no saved notebook does.
    /// </summary>
    /// <param name="notebook">Where to show it.</param>
    /// <param name="view">Any view.</param>
    public static IDisplayed Show(INotebook notebook, object view)
    {
        if (view is not IChartSource || notebook.Page is not { } page || Renderer is null || !s_served.GetOrCreateValue(notebook).Add(page))
            return notebook.Display(view);
        var shown = notebook.Display(new ViewWithEngine(view));
        shown.Update(view);
        return shown;
    }

    /// <summary>The engine, for markup that waits for one, in a page that has none yet; else nothing. What is shown with it is replaced at once, as in <see cref="Show"/>.</summary>
    /// <param name="notebook">Where the markup is shown.</param>
    /// <param name="html">What is shown.</param>
    public static string EngineFor(INotebook notebook, string html) =>
        ChartEngine.IsAwaitedIn(html) && notebook.Page is { } page && Renderer is not null && s_served.GetOrCreateValue(notebook).Add(page) ? ChartEngine.Html : "";

    private static (IChartRenderer?, string?) Load(string folder)
    {
        if (!ChartContext.IsIn(folder)) return (null, $"the folder {folder} holds no charts");
        try
        {
            return (new ChartContext(folder).Create(), null);
        }
#pragma warning disable CA1031 // Whatever is wrong with the folder: charts are an extra, and Missing says why there are none.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return (null, $"the charts in {folder} did not load: {e.Message}");
        }
    }
}
