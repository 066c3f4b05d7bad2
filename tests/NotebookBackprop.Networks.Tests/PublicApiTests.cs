namespace NotebookBackprop.Tests.Networks;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_networks_changes_only_where_someone_looks() => Approve.PublicApi([typeof(Module)]);
}
