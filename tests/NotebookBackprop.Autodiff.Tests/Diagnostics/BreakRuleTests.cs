using static NotebookBackprop.Functions;

namespace NotebookBackprop.Autodiff.Tests;

public sealed class BreakRuleTests
{
    private static readonly Dictionary<string, Func<Tensor>> s_graphs = new()
    {
        ["circuit"] = () => (Variable(-2).Named("x") + Variable(5).Named("y")) * Variable(-4).Named("z"),
        ["branches"] = () =>
        {
            var (x, y) = (Variable(0.7), Variable(-1.3));
            var a = x * y + x;
            return Tanh(a) * a - Exp(y) / (x + 2);
        },
        ["network"] = () =>
        {
            var random = new Random(2);
            Tensor Draw(int rows, int columns) => Variable([.. Enumerable.Range(0, rows * columns).Select(_ => random.NextDouble() - 0.4)], [rows, columns]);
            var (x, h) = (Draw(3, 4), Draw(4, 4));
            return Mean(Square(MatMul(Tanh(MatMul(x, h)), Draw(4, 4)) + x));
        },
        ["repeated"] = () => Enumerable.Range(0, 12).Aggregate(Variable(0.9), (h, _) => Sin(h) * h + 1),
    };

    public static TheoryData<string, RuleBug> Cases => [.. s_graphs.Keys.SelectMany(_ => Enum.GetValues<RuleBug>(), (graph, bug) => (graph, bug))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_check_finds_the_broken_node_and_no_other(string graph, RuleBug bug)
    {
        var places = new HashSet<int>();
        for (var seed = 0; seed < 25; seed++)
        {
            var output = s_graphs[graph]();
            if (BrokenGraph.Of(output, bug, seed, _ => null) is not { } copy)
            {
                Assert.Contains((graph, bug), s_without);
                return;
            }
            var wrong = Assert.Single(CheckNodes(copy.Output), check => check.Verdict == NodeVerdict.Wrong);

            Assert.Same(copy.Broken, wrong.Node);
            Assert.Equal(output.ToArray(), copy.Output.ToArray());
            Assert.DoesNotContain(CheckNodes(output), check => check.Verdict == NodeVerdict.Wrong);
            places.Add(Tape.Of(copy.Output).Nodes.ToList().IndexOf(copy.Broken));
        }
        Assert.DoesNotContain((graph, bug), s_without);
        Assert.True(places.Count > 1 || graph is "circuit" || bug is RuleBug.SwappedProduct or RuleBug.WrongTranspose, "seeds draw different places");
    }

    /// <summary>Graphs in which a bug has no place.</summary>
    private static readonly (string, RuleBug)[] s_without =
    [
        ("circuit", RuleBug.MissingAccumulation), ("network", RuleBug.SwappedProduct),
        ("circuit", RuleBug.WrongTranspose), ("branches", RuleBug.WrongTranspose), ("repeated", RuleBug.WrongTranspose),
    ];

    [Fact]
    public void One_seed_draws_one_place_and_names_are_kept()
    {
        var f = s_graphs["circuit"]();
        Tensor[] copies = [BreakRule(f, RuleBug.Sign, 4, _ => "n"), BreakRule(f, RuleBug.Sign, 4)];

        Assert.Equal(copies.Select(copy => CheckNodes(copy).Single(check => check.Verdict == NodeVerdict.Wrong).Worst), [.. copies.Select(copy => CheckNodes(copies[0]).Single(check => check.Verdict == NodeVerdict.Wrong).Worst)]);
        Assert.Equal("n", copies[0].Name);
    }

    [Fact]
    public void The_broken_rule_gives_wrong_gradients_to_the_leaves()
    {
        var (x, y) = (Variable(3), Variable(5));
        BreakRule(x * y, RuleBug.SwappedProduct).Backward();

        Assert.Contains((x.Grad!.Item(), y.Grad!.Item()), new[] { (3.0, 3.0), (5.0, 5.0) });
    }

    [Fact]
    public void Where_a_bug_has_no_place_a_sentence_says_so() => Assert.Equal(
        "BreakRule: WrongTranspose would show at no operation of this computation; choose another bug, or a computation that it fits.",
        Assert.Throws<ArgumentException>(() => BreakRule(s_graphs["circuit"](), RuleBug.WrongTranspose)).Message);
}
