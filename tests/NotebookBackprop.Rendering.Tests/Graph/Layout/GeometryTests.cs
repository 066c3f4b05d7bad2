namespace NotebookBackprop.Rendering.Tests;

public sealed class GeometryTests
{
    private sealed record Area(string What, double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Area other) => Left < other.Right - 0.2 && other.Left < Right - 0.2 && Top < other.Bottom - 0.2 && other.Top < Bottom - 0.2;

        public bool Holds(double x, double y) => x > Left + 0.2 && x < Right - 0.2 && y > Top + 0.2 && y < Bottom - 0.2;
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Nodes_and_labels_never_overlap(string name)
    {
        var areas = Areas(GraphPicture.Of(Samples.View(name), Language.English)).ToList();
        foreach (var (i, a) in areas.Index())
            foreach (var b in areas.Skip(i + 1))
                Assert.False(a.Overlaps(b), $"{a} lies on {b}");
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Wires_pass_by_nodes_and_labels_that_are_not_theirs(string name)
    {
        var picture = GraphPicture.Of(Samples.View(name), Language.English);
        foreach (var edge in picture.Edges)
        {
            var others = Areas(picture).Where(area => area.What != $"node {edge.Edge.From}" && area.What != $"node {edge.Edge.To}" && area.What != Name(edge)).ToList();
            foreach (var (x, y) in Points(edge.Route))
                Assert.DoesNotContain(others, area => area.Holds(x, y));
        }
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Wires_run_from_left_to_right_inside_the_drawing(string name)
    {
        var picture = GraphPicture.Of(Samples.View(name), Language.English);
        foreach (var edge in picture.Edges)
        {
            Assert.Equal(picture.Nodes[edge.Edge.From].At.X, edge.Route.Runs[0].X1, 1e-9);
            Assert.Equal(picture.Nodes[edge.Edge.To].At.X, edge.Route.Runs[^1].X2, 1e-9);
            var xs = edge.Route.Runs.SelectMany(run => new[] { run.X1, run.X2 }).ToList();
            Assert.Equal(xs.Order(), xs);
            Assert.All(edge.Route.Runs, run => Assert.InRange(run.Y, 0, picture.Height));
        }
    }

    [Fact]
    public void Operands_of_a_gate_stand_in_the_order_in_which_they_are_written()
    {
        var picture = GraphPicture.Of(Samples.View("circuit"), Language.English);
        Assert.True(picture.Nodes[0].At.Y < picture.Nodes[1].At.Y, "x above y");
        Assert.True(picture.Nodes[1].At.Y < picture.Nodes[2].At.Y, "y above z");
    }

    [Fact]
    public void A_single_node_is_a_drawing() => Assert.Single(LayeredLayout.Arrange([new(10, 10, 10, 10)], []).Nodes);

    private static string Name(EdgePicture edge) => $"label {edge.Edge.From}>{edge.Edge.To}/{edge.Edge.Operand}";

    private static IEnumerable<Area> Areas(GraphPicture picture)
    {
        foreach (var node in picture.Nodes)
        {
            var (left, right, up, down) = node.Shape.Room;
            yield return new($"node {node.Node.Id}", node.At.X - left, node.At.Y - up, node.At.X + right, node.At.Y + down);
        }
        foreach (var edge in picture.Edges.Where(edge => edge.Local.Count > 0))
        {
            var at = edge.Route.Label;
            yield return new(Name(edge), at.X - edge.HalfLabel, at.Y - 8, at.X + edge.HalfLabel, at.Y + 8);
        }
    }

    private static IEnumerable<(double X, double Y)> Points(Route route)
    {
        foreach (var (i, run) in route.Runs.Index())
        {
            for (var t = 0; t <= 10; t++) yield return (run.X1 + (run.X2 - run.X1) * t / 10, run.Y);
            if (i == 0) continue;
            var before = route.Runs[i - 1];
            for (var t = 0; t <= 10; t++)
            {
                var s = t / 10.0;
                yield return (before.X2 + (run.X1 - before.X2) * s, before.Y + (run.Y - before.Y) * s * s * (3 - 2 * s));
            }
        }
    }
}
