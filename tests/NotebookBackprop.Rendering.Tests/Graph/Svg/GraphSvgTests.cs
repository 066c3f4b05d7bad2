using System.Globalization;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class GraphSvgTests
{
    [Theory]
    [InlineData("circuit")]
    [InlineData("neuron")]
    [InlineData("square")]
    [InlineData("arrays")]
    public void Drawings_are_as_approved(string name) =>
        Approve.That(new DrawnGraph(Samples.View(name)).Source.Replace("><", ">\n<", StringComparison.Ordinal), name, "svg");

    [Fact]
    public void A_folded_drawing_is_as_approved()
    {
        var notebook = new FakeNotebook();
        var drawn = new DrawnGraph(GraphView.Of(Samples.Neuron(notebook), notebook, Folding.Of("sigmoid")));
        Approve.That(drawn.Source.Replace("><", ">\n<", StringComparison.Ordinal), "folded", "svg");
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Every_number_can_be_read_where_it_belongs(string name)
    {
        var view = Samples.View(name);
        var drawn = new DrawnGraph(view);
        Assert.Equal(view.Nodes.Count, drawn.Nodes.Count());
        Assert.Equal(view.Edges.Count, drawn.Edges.Count());
        foreach (var (node, group) in view.Nodes.Zip(drawn.Nodes))
        {
            var (value, gradient) = (DrawnGraph.Text(group, "v"), DrawnGraph.Text(group, "g"));
            Assert.Equal(node.Gradient is null, gradient is null);
            if (!node.Value.IsNumber) continue;
            Same(node.Value.Elements[0], (value ?? group.Elements().Last()).Value);
            if (value is not null) Assert.True(DrawnGraph.At(value, "y") < DrawnGraph.WireY(group), "a value stands above the wire");
            if (gradient is null) continue;
            Same(node.Gradient!.Elements[0], gradient.Value);
            Assert.True(DrawnGraph.At(gradient, "y") > DrawnGraph.WireY(group), "a gradient stands below the wire");
        }
        foreach (var (edge, group) in view.Edges.Zip(drawn.Edges))
        {
            Assert.Equal(view.Nodes[edge.From].Gradient is null, DrawnGraph.Text(group, "l") is null);
            if (DrawnGraph.Text(group, "l") is { } local && edge.Derivative is { IsNumber: true } derivative)
                Same(derivative.Elements[0], local.Value.Split(" = ")[^1]);
        }

        static void Same(double engine, string seen) => Assert.Equal(engine, DrawnGraph.Read(seen), Math.Abs(engine) * 5.1e-4);
    }

    [Fact]
    public void The_circuits_local_derivatives_are_written_with_their_rules()
    {
        var drawn = new DrawnGraph(Samples.View("circuit"));

        Assert.Equal("∂f/∂q = z = −4", DrawnGraph.Text(drawn.Edge("q", "f"), "l")!.Value);
        Assert.Equal("∂f/∂z = q = 3", DrawnGraph.Text(drawn.Edge("z", "f"), "l")!.Value);
        Assert.Equal("∂q/∂x = 1", DrawnGraph.Text(drawn.Edge("x", "q"), "l")!.Value);
    }

    [Fact]
    public void A_rule_too_long_for_the_wire_is_in_the_tooltip()
    {
        var drawn = new DrawnGraph(Samples.View("neuron"));
        var last = drawn.Edges.Last();

        Assert.Equal("−0.5344", DrawnGraph.Text(last, "l")!.Value);
        Assert.Equal("∂p/∂v₇ = −1 / v₇² = −0.5344", DrawnGraph.Title(last));
    }

    [Fact]
    public void Kinds_of_nodes_differ_by_shape()
    {
        var view = Samples.View("neuron");
        var shapes = view.Nodes.Zip(new DrawnGraph(view).Nodes.Select(DrawnGraph.Shape)).ToLookup(pair => pair.First.Kind, pair => pair.Second);

        Assert.Equal(["pill"], shapes[NodeKind.Leaf].Distinct());
        Assert.Equal(["box"], shapes[NodeKind.Constant].Distinct());
        Assert.Equal(["ellipse"], shapes[NodeKind.Operation].Distinct());
    }

    [Fact]
    public void Gates_carry_the_lectures_roles_in_the_readers_language()
    {
        var view = Samples.View("circuit");
        string Role(Language language, string node) => DrawnGraph.Text(new DrawnGraph(view, new(language, Theme.Auto)).Node(node), "r")!.Value;

        Assert.Equal(("⇉ distributor", "⇄ swapper"), (Role(Language.English, "q"), Role(Language.English, "f")));
        Assert.Equal(("⇉ distribuidora", "⇄ intercambiadora"), (Role(Language.Spanish, "q"), Role(Language.Spanish, "f")));
    }

    [Theory]
    [InlineData(",", "-")]
    [InlineData("٫", "\u061C-")]
    [InlineData(".", "−")]
    public void The_same_graph_gives_the_same_bytes_in_any_culture(string decimalSeparator, string negativeSign)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Renderers.Render(Samples.View("dense"), "text/html") + Renderers.Render(Samples.View("dense"), "text/plain");
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (decimalSeparator, negativeSign);
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, Renderers.Render(Samples.View("dense"), "text/html") + Renderers.Render(Samples.View("dense"), "text/plain"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_router_draws_what_it_lets_through_thick_and_what_it_blocks_dashed()
    {
        var drawn = new DrawnGraph(Samples.View("diamond"));
        var (lost, won) = (drawn.Edges.Where(edge => (string)edge.Attribute("class")! == "e blocked"), drawn.Edges.Where(edge => (string)edge.Attribute("class")! == "e routed"));

        Assert.EndsWith("[a ≥ z] = 0\nThe gate is closed here: nothing passes.", DrawnGraph.Title(Assert.Single(lost)));
        Assert.EndsWith("[z ≥ a] = 1", DrawnGraph.Title(Assert.Single(won)));
        Assert.Contains(drawn.Root.Elements(), element => element.Value == "╌╌ blocked");
        Assert.DoesNotContain("blocked</text>", new DrawnGraph(Samples.View("circuit")).Source);
    }

    [Fact]
    public void An_adder_stands_at_every_branch_and_nowhere_else()
    {
        static IEnumerable<string?> Adders(string name) => new DrawnGraph(Samples.View(name)).Nodes.Where(node => DrawnGraph.Text(node, "s") is not null).Select(node => (string?)node.Attribute("data-name"));

        Assert.Equal(["z", "a"], Adders("diamond"));
        Assert.Empty(Adders("circuit"));
    }

    [Fact]
    public void No_drawing_can_disturb_another() =>
        Assert.DoesNotMatch(@"\sid=|url\(|href", new DrawnGraph(Samples.View("dense")).Source);

    [Fact]
    public void Two_hundred_nodes_take_less_than_300_kilobytes()
    {
        var notebook = new FakeNotebook();
        var view = GraphView.Of(Samples.Dense(notebook, 166), notebook);

        Assert.InRange(view.Nodes.Count, 195, 220);
        Assert.InRange(Renderers.Render(view, "text/html").Length, 100_000, 300_000);
        Assert.InRange(Renderers.Render(new PlayerView(view, SweepStep.Of(view)), "text/html").Length, 100_000, 300_000);
    }

    [Fact]
    public void A_deep_network_of_arrays_stays_under_300_KB_with_the_insides_of_its_folds()
    {
        var layers = Enumerable.Range(0, 20).SelectMany(_ => new Module[] { new Linear(100, 100), new Sigmoid() });
        var loss = MeanSquaredError(new Sequential(layers).Forward(Randn(32, 100)), Zeros(32, 100));

        Assert.InRange(Renderers.Render(GraphView.Of(loss, new FakeNotebook()), "text/html").Length, 50_000, 300_000);
    }

    [Theory]
    [InlineData("1.0001", 1.0001)]
    [InlineData("≈0.3333", 1.0 / 3)]
    [InlineData("12345.6", 12345.6)]
    [InlineData("−2", -2)]
    public void A_constant_is_told_from_its_rounded_self(string seen, double constant)
    {
        var notebook = new FakeNotebook();
        var view = GraphView.Of(notebook.Let("y", notebook.Let("x", Variable(2)) + constant), notebook);

        Assert.Contains(new DrawnGraph(view).Nodes, node => node.Elements().Last().Value == seen);
    }
}
