using System.Runtime.Loader;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Plotly.Tests;

public sealed class LoadingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backprop-charts-");

    public void Dispose()
    {
        Charts.Install(OldFSharp.Folder);
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Charts_bring_their_own_versions_and_leave_the_notebooks_alone()
    {
        Assert.Contains("\"data\"", Charts.Renderer!.Figure(GradientSamples.All["vanishing"]().Chart(Language.English)!), StringComparison.Ordinal);

        var context = AssemblyLoadContext.GetLoadContext(Charts.Renderer.GetType().Assembly)!;
        Assert.Equal("charts", context.Name);
        Version? Of(AssemblyLoadContext place, string name) => place.Assemblies.Select(assembly => assembly.GetName()).SingleOrDefault(one => one.Name == name)?.Version;
        Assert.Equal(OldFSharp.Version, Of(AssemblyLoadContext.Default, "FSharp.Core"));
        Assert.True(Of(context, "FSharp.Core") > OldFSharp.Version);
        Assert.Equal(new(6, 0, 0, 0), Of(context, "Plotly.NET"));
        Assert.DoesNotContain(AssemblyLoadContext.Default.Assemblies, assembly => assembly.GetName().Name is "Plotly.NET" or "Newtonsoft.Json" or "DynamicObj");
        Assert.DoesNotContain(context.Assemblies, assembly => assembly.GetName().Name == "NotebookBackprop.Rendering");
    }

    [Fact]
    public void Without_their_folder_everything_stays_a_picture_and_it_is_said_why()
    {
        var view = GradientSamples.All["vanishing"]();
        var with = Renderers.Render(view, "text/html");
        Charts.Install(_folder.FullName);

        var without = Renderers.Render(view, "text/html");

        Assert.Contains("nbpChart", with, StringComparison.Ordinal);
        Assert.DoesNotContain("nbpChart", without, StringComparison.Ordinal);
        Assert.Contains("<img", without, StringComparison.Ordinal);
        Assert.Equal("", ChartEngine.Html);
        Assert.Equal($"the folder {_folder.FullName} holds no charts", Charts.Missing);
        Assert.Equal($"ToPlotlyJson: there are no charts here, because {Charts.Missing}.", Assert.Throws<InvalidOperationException>(() => view.ToPlotlyJson()).Message);
    }

    [Fact]
    public void A_folder_that_does_not_load_is_no_error_of_the_cells()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "NotebookBackprop.Plotly.dll"), "no assembly");
        Charts.Install(_folder.FullName);

        Assert.Contains("<img", Renderers.Render(GradientSamples.All["dead"](), "text/html"), StringComparison.Ordinal);
        Assert.StartsWith($"the charts in {_folder.FullName} did not load: ", Charts.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_charts_need_is_in_their_folder_and_nothing_else()
    {
        var names = Directory.GetFiles(OldFSharp.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(["DynamicObj.dll", "FSharp.Core.dll", "Fable.Core.dll", "Giraffe.ViewEngine.dll", "Newtonsoft.Json.dll", "NotebookBackprop.Plotly.dll", "Plotly.NET.dll"], names);
    }
}
