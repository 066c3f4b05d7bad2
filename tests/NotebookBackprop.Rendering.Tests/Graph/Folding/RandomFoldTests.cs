using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Graphs drawn at random with functions written out in them, and near misses beside them.</summary>
public sealed class RandomFoldTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Planted_functions_are_found_near_misses_are_not_and_no_number_changes(int seed)
    {
        var notebook = new FakeNotebook();
        var (output, planted) = Graph(notebook, new Random(seed), operations: 40);
        var (plain, folded) = (GraphView.Of(output, notebook, Folding.None), GraphView.Of(output, notebook, Folding.Of("sigmoid")));

        Assert.Equal(planted, folded.Folds.Count());
        Assert.All(folded.Folds, fold => Assert.Equal("σ", fold.Fold!.Label));
        FoldedGraphs.Hold(folded, plain.Nodes.Count(node => node.Kind == NodeKind.Operation));
        FoldedGraphs.Agree(plain, folded);
    }

    [Theory]
    [InlineData(11, 120, "all")]
    [InlineData(12, 120, "")]
    [InlineData(13, 300, "")]
    [InlineData(14, 900, "")]
    [InlineData(15, 2500, "")]
    [InlineData(16, 600, "none")]
    public void Large_graphs_fold_to_a_picture_and_lose_nothing(int seed, int operations, string folding)
    {
        var notebook = new FakeNotebook();
        var (output, _) = Graph(notebook, new Random(seed), operations);
        var folded = GraphView.Of(output, notebook, Folding.Of(folding));

        Assert.InRange(folded.Nodes.Count(node => node.Kind != NodeKind.Constant || node.IsNamed), 1, 200);
        FoldedGraphs.Hold(folded, Autodiff.Tape.Of(output).Nodes.Count(node => !node.IsLeaf));
    }

    /// <summary>Random arithmetic; every few operations a sigmoid in one of its spellings, or something that only looks like one.</summary>
    private static (Tensor Output, int Planted) Graph(FakeNotebook notebook, Random random, int operations)
    {
        List<Tensor> all = [.. Enumerable.Range(0, 5).Select(i => notebook.Let($"x{i}", Variable(0.5 - 0.2 * i)))];
        var planted = 0;
        for (var done = 0; done < operations; done += 4)
        {
            Tensor Any() => all[random.Next(Math.Max(0, all.Count - 12), all.Count)];
            var x = Any();
            var real = random.Next(4) == 0;
            if (real) planted++;
            all.Add(real
                ? random.Next(4) switch { 0 => 1 / (1 + Exp(-x)), 1 => 1 / (Exp(-x) + 1), 2 => Exp(x) / (1 + Exp(x)), _ => Exp(x) is var e ? e / (e + 1) : x }
                : random.Next(5) switch
                {
                    0 => 2 / (1 + Exp(-x)),
                    1 => 1 / (1.001 + Exp(-x)),
                    2 => 1 + Exp(-x) is var d ? 1 / d + 0.1 * d : x,
                    3 => Tanh(x * Any()) - Any() * 0.5,
                    _ => Tanh(x + Any()) * Any(),
                });
        }
        return (notebook.Let("y", all.Skip(5).Aggregate((a, b) => Tanh(a + b))), planted);
    }
}
