using PublicApiGenerator;

namespace NotebookBackprop.Tests.Foreign;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_foreign_changes_only_where_someone_looks()
    {
        var surface = typeof(Onnx).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
        Approve.That(surface.ReplaceLineEndings("\n"), "PublicApi", "txt");
    }
}
