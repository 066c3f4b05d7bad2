using NotebookBackprop.Rendering.Tests;
using PublicApiGenerator;

namespace NotebookBackprop.Tests.Networks;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_networks_changes_only_where_someone_looks()
    {
        var surface = typeof(Module).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
        Approve.That(surface.ReplaceLineEndings("\n"), "PublicApi", "txt");
    }
}
