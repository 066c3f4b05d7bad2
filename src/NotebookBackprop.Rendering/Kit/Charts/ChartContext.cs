using System.Reflection;
using System.Runtime.Loader;

namespace NotebookBackprop.Rendering;

/// <summary>
/// Loads the chart renderer with its own versions of what it needs, whatever of the same name the notebook has loaded. Only
/// this assembly, whose data and interface both sides know, and the framework are shared.
/// </summary>
/// <param name="folder">Where the assemblies lie.</param>
internal sealed class ChartContext(string folder) : AssemblyLoadContext("charts")
{
    private const string Project = "NotebookBackprop.Plotly", Renderer = "NotebookBackprop.Plotly.PlotlyCharts";

    private static readonly Assembly s_shared = typeof(IChartRenderer).Assembly;

    /// <summary>The renderer in the folder.</summary>
    public IChartRenderer Create() =>
        (IChartRenderer)Activator.CreateInstance(LoadFromAssemblyPath(PathOf(Project)).GetType(Renderer, throwOnError: true)!)!;

    /// <summary>Whether a folder holds a renderer.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Project + ".dll"));

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == s_shared.GetName().Name) return s_shared;
        var path = PathOf(assemblyName.Name!);
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private string PathOf(string name) => Path.Combine(folder, name + ".dll");
}
