using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_the_engine_changes_only_where_someone_looks() => Approve.PublicApi([typeof(Shape), typeof(Op)]);
}
