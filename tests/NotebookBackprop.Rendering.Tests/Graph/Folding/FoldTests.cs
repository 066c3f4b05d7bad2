using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Folds by scope, module, name, repetition and order of execution.</summary>
public sealed class FoldTests
{
    private readonly FakeNotebook _notebook = new();

    private GraphView View(Tensor output, string folding)
    {
        var view = GraphView.Of(_notebook.Let("loss", output), _notebook, Folding.Of(folding));
        FoldedGraphs.Hold(view, Autodiff.Tape.Of(output).Nodes.Count(node => !node.IsLeaf));
        FoldedGraphs.Agree(GraphView.Of(output, _notebook, Folding.None), view);
        return view;
    }

    private static string[] Labels(GraphView view) => [.. view.Folds.Select(node => node.Sign)];

    private Tensor Network(int layers, Func<int, Module> activation)
    {
        ManualSeed(0);
        var net = new Sequential(from i in Enumerable.Range(0, layers) from m in new Module[] { new Linear(4, 4, init: Init.XavierUniform), activation(i) } select m);
        return MeanSquaredError(net.Forward(_notebook.Let("X", Randn(3, 4))), Zeros(3, 4));
    }

    [Fact]
    public void A_module_folds_by_its_path_and_takes_its_parameters_in()
    {
        var view = View(Network(2, _ => new Sigmoid()), "2");

        var layer = Assert.Single(view.Folds);
        Assert.Equal(("2", 3, FoldKind.Scope), (layer.Fold!.Label, layer.Fold.Operations, layer.Fold.Kind));
        Assert.Equal(["2.weight", "2.bias"], layer.Fold.Names);
        Assert.Equal(2, view.Nodes.Count(node => node.Kind == NodeKind.Leaf)); // those of the other layer
    }

    [Fact]
    public void Layers_are_recognised_and_equal_ones_in_a_row_are_one()
    {
        var view = View(Network(5, _ => new Tanh()), "all");

        Assert.Equal(["tanh∘Linear 4→4 × 5"], Labels(view));
        Assert.Equal(["X", "c₁", "v₂₀", "loss"], view.Nodes.OrderBy(node => node.Kind == NodeKind.Operation).ThenBy(node => node.Id).Select(node => node.Name));
        Assert.Equal(Enumerable.Repeat("tanh∘Linear 4→4", 5), Labels(view.Folds.Single().Fold!.Inside!));
    }

    [Fact]
    public void Layers_that_differ_are_not_one() =>
        Assert.Equal(["tanh∘Linear 4→4", "σ∘Linear 4→4", "tanh∘Linear 4→4", "σ∘Linear 4→4"], Labels(View(Network(4, i => i % 2 == 0 ? new Tanh() : new Sigmoid()), "all")));

    [Fact]
    public void Scopes_nest_and_a_part_of_the_path_is_enough()
    {
        var x = _notebook.Let("x", Variable(0.5));
        Tensor y;
        using (Scope("encoder"))
        {
            using (Scope("attention")) y = Exp(Tanh(x));
            using (Scope("mlp")) y = Tanh(y) * 2 + 1;
        }
        var loss = Square(y);

        Assert.Equal(["encoder"], Labels(View(loss, "encoder")));
        Assert.Equal(["encoder.mlp"], Labels(View(loss, "encoder/mlp")));
        Assert.Equal(["encoder.mlp"], Labels(View(loss, "mlp")));
        Assert.Equal(["encoder.attention", "encoder.mlp"], Labels(View(loss, "attention,mlp")));
        Assert.Equal(["encoder.attention", "encoder.mlp"], Labels(View(loss, "all").Folds.Single().Fold!.Inside!));
        Assert.Empty(View(loss, "coder").Folds);
    }

    [Fact]
    public void A_named_tensor_takes_in_what_it_alone_needs()
    {
        var (x, y) = (_notebook.Let("x", Variable(0.5)), _notebook.Let("y", Variable(2)));
        var shared = Exp(x);
        var q = _notebook.Let("q", Tanh(shared * y) + x);
        var h = _notebook.Let("h", Square(Tanh(q) + 1));
        var view = View(h + shared, "h");

        Assert.Equal(["h"], Labels(view));
        Assert.Equal(3, view.Folds.Single().Fold!.Operations); // back to q, which has a name
        Assert.Equal(3, View(h + shared, "q").Folds.Single().Fold!.Operations); // e^x is needed elsewhere
    }

    [Fact]
    public void A_scope_that_is_left_and_entered_again_folds_in_pieces_so_that_no_wire_runs_back()
    {
        var x = _notebook.Let("x", Variable(0.5));
        Tensor a, b, c;
        using (Scope("s")) a = Exp(Tanh(x));
        b = Tanh(a) * 2;
        using (Scope("s")) c = Tanh(b) + a;

        Assert.Equal(["s", "s"], Labels(View(Square(c), "s")));
    }

    [Fact]
    public void A_fold_of_several_values_shows_them_as_one_vector()
    {
        var x = _notebook.Let("x", Variable(0.5));
        Tensor sum, product;
        using (Scope("pair")) (sum, product) = (Tanh(x) + 1, Tanh(x) * 3);
        var view = View(Exp(sum) * product, "pair");

        var pair = view.Folds.Single();
        Assert.Equal(new Shape[] { [2] }, new[] { pair.Value.Shape });
        Assert.Equal([sum.Item(), product.Item()], pair.Value.Elements);
        Assert.Equal(["v₂", "v₄"], view.Edges.Where(edge => edge.From == pair.Id).Select(edge => edge.Via));
    }

    [Fact]
    public void A_loop_is_one_node_and_what_its_rounds_share_stays_outside()
    {
        var (h, w) = (Variable(0.3), Variable(1.1));
        var y = h;
        for (var i = 0; i < 5_000; i++) y = Tanh(y * w);
        var view = GraphView.Of(y, _notebook);

        Assert.Equal(["(×, tanh) × 5000"], Labels(view));
        Assert.Equal(2, view.Nodes.Count(node => node.Kind == NodeKind.Leaf));
        Assert.Equal("Folded: 10,000 operations in 1 fold.", Sentences.Folded(view, Language.English));
        Assert.Equal("Plegado: 10\u202f000 operaciones en 1 grupo.", Sentences.Folded(view, Language.Spanish));
        FoldedGraphs.Hold(view, 10_000);
    }

    [Fact]
    public void What_is_explained_stays_in_sight()
    {
        var x = _notebook.Let("x", Variable(0.3));
        var y = x;
        for (var i = 0; i < 700; i++)
        {
            y = Tanh(y * 1.1);
            if (i == 400) _notebook.Let("middle", y);
        }
        var view = ExplainView.Of(y, (Tensor)_notebook.Variables.Single(variable => variable.Key == "middle").Value!, _notebook)!;

        Assert.Equal("middle", view.Wrt.Name);
        Assert.NotEmpty(view.Graph.Folds);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    public void Small_graphs_fold_only_when_asked(string folding) => Assert.Empty(View(Samples.Neuron(_notebook), folding).Folds);

    [Fact]
    public void The_proof_multiplies_the_gates_inside() => Assert.Equal(
        ["∂p/∂v₄ = p · (1 − p) = 0.7311 · (1 − 0.7311) = 0.1966", "∂p/∂v₄ = ∂p/∂v₇ · ∂v₇/∂v₆ · ∂v₆/∂v₅ · ∂v₅/∂v₄ = (−1 / v₇²) · 1 · v₆ · (−1) = −0.5344 · 1 · 0.3679 · (−1) = 0.1966"],
        Proof(GraphView.Of(Samples.Neuron(_notebook), _notebook, Folding.Of("sigmoid"))));

    [Fact]
    public void The_proof_adds_up_over_paths()
    {
        var x = _notebook.Let("x", Variable(1));
        var e = Exp(x);

        Assert.Equal(
            [
                "∂loss/∂x = loss · (1 − loss) = 0.7311 · (1 − 0.7311) = 0.1966",
                "∂loss/∂v₂ · ∂v₂/∂v₁ · ∂v₁/∂x = (−v₁ / v₂²) · 1 · v₁ = −0.1966 · 1 · 2.718 = −0.5344",
                "∂loss/∂v₁ · ∂v₁/∂x = (1 / v₂) · v₁ = 0.2689 · 2.718 = 0.7311",
                "∂loss/∂x = −0.5344 + 0.7311 = 0.1966",
            ],
            Proof(View(e / (e + 1), "sigmoid")));
    }

    private static string[] Proof(GraphView view) => [.. FoldProof.Of(view, view.Output).Equations.Select(equation => equation.Text)];
}
