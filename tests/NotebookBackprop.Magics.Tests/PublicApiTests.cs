namespace NotebookBackprop.Magics.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_magics_changes_only_where_someone_looks() => Approve.PublicApi([typeof(Magic)]);
}
