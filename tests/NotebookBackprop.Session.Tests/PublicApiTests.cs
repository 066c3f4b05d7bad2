namespace NotebookBackprop.Session.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_sessions_changes_only_where_someone_looks() => Approve.PublicApi([typeof(CellSession)]);
}
