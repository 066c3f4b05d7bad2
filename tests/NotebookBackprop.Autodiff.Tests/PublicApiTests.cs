using NotebookBackprop.Autodiff;
using NotebookBackprop.Rendering.Tests;
using PublicApiGenerator;

namespace NotebookBackprop.Tests.Autodiff;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_the_engine_changes_only_where_someone_looks()
    {
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false };
        var surface = string.Join("\n", new[] { typeof(Shape), typeof(Op) }.Select(type => type.Assembly.GeneratePublicApi(options)));
        Approve.That(surface.ReplaceLineEndings("\n"), "PublicApi", "txt");
    }
}
