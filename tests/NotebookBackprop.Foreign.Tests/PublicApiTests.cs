namespace NotebookBackprop.Tests.Foreign;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_foreign_changes_only_where_someone_looks() => Approve.PublicApi([typeof(Onnx)]);
}
