using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Known functions are found where they are written out, and near misses are not.</summary>
public sealed class PatternTests
{
    private readonly FakeNotebook _notebook = new();

    public static readonly Dictionary<string, (string Pattern, Func<Tensor, Tensor> Write)> Written = new()
    {
        ["1/(1+e^-x)"] = ("sigmoid", x => 1 / (1 + Exp(-x))),
        ["1/(e^-x+1)"] = ("sigmoid", x => 1 / (Exp(-x) + 1)),
        ["1/(1+e^(-1x))"] = ("sigmoid", x => 1 / (1 + Exp(x * -1))),
        ["1/(1+e^(0-x))"] = ("sigmoid", x => 1 / (1 + Exp(0 - x))),
        ["(1+e^-x)^-1"] = ("sigmoid", x => Pow(1 + Exp(-x), -1)),
        ["e^x/(1+e^x)"] = ("sigmoid", x => Exp(x) / (1 + Exp(x))),
        ["e/(e+1), e shared"] = ("sigmoid", x => Exp(x) is var e ? e / (e + 1) : e),
        ["1-1/(1+e^x)"] = ("sigmoid", x => 1 - 1 / (1 + Exp(x))),
        ["softmax"] = ("softmax", x => Exp(x) / Sum(Exp(x))),
        ["softmax, e shared"] = ("softmax", x => Exp(x) is var e ? e / Sum(e, -1, keepDims: true) : e),
        ["softmax, shifted"] = ("softmax", x => Exp(x - Max(x, -1, keepDims: true)) is var e ? e * (1 / Sum(e, -1, keepDims: true)) : e),
        ["logsumexp"] = ("logsumexp", x => Log(Sum(Exp(x)))),
        ["logsumexp, shifted"] = ("logsumexp", x => Max(x, -1, keepDims: true) is var m ? Log(Sum(Exp(x - m), -1, keepDims: true)) + m : m),
        ["layer norm"] = ("layernorm", x => (x - Mean(x, -1, keepDims: true)) / Sqrt(Var(x, -1, unbiased: false, keepDims: true) + 1e-5)),
        ["layer norm, written out"] = ("layernorm", x => x - Mean(x, -1, keepDims: true) is var c ? c / Sqrt(1e-5 + Mean(c * c, -1, keepDims: true)) : c),
        ["layer norm, scaled"] = ("layernorm", x => x - Mean(x, -1, keepDims: true) is var c
            ? Variable([2.0, 3.0, 0.5]) * (c * Rsqrt(Mean(Square(c), -1, keepDims: true) + 1e-6)) + Variable([0.1, 0.2, 0.3]) : c),
        ["x·Wᵀ + b"] = ("linear", x => MatMul(x, Transpose(Variable(new[,] { { 1.0, 2, 3 }, { 4, 5, 6 } }))) + Variable([1.0, 2.0])),
        ["x·W + b"] = ("linear", x => Variable([1.0, 2.0]) + MatMul(x, Variable(new[,] { { 1.0, 2 }, { 3, 4 }, { 5, 6 } }))),
    };

    public static readonly Dictionary<string, (string Pattern, Func<Tensor, Tensor> Write)> NearMisses = new()
    {
        ["2/(1+e^-x)"] = ("sigmoid", x => 2 / (1 + Exp(-x))),
        ["1/(2+e^-x)"] = ("sigmoid", x => 1 / (2 + Exp(-x))),
        ["1/(1.0001+e^-x)"] = ("sigmoid", x => 1 / (1.0001 + Exp(-x))),
        ["1/(1-e^-x)"] = ("sigmoid", x => 1 / (1 - Exp(-x))),
        ["1/(1+e^x)"] = ("sigmoid", x => 1 / (1 + Exp(x))),
        ["e^x/(1+e^-x)"] = ("sigmoid", x => Exp(x) / (1 + Exp(-x))),
        ["e^x/(1+e^2x)"] = ("sigmoid", x => Exp(x) / (1 + Exp(2 * x))),
        ["inner value seen"] = ("sigmoid", x => 1 + Exp(-x) is var d ? 1 / d + d : d),
        ["e^x / Σ e^-x"] = ("softmax", x => Exp(x) / Sum(Exp(-x))),
        ["Σ e^x / e^x"] = ("softmax", x => Sum(Exp(x)) / Exp(x)),
        ["log Σ e^x + x"] = ("logsumexp", x => Log(Sum(Exp(x) + x))),
        ["unbiased variance"] = ("layernorm", x => (x - Mean(x, -1, keepDims: true)) / Sqrt(Var(x, -1, unbiased: true, keepDims: true) + 1e-5)),
        ["a large ε"] = ("layernorm", x => (x - Mean(x, -1, keepDims: true)) / Sqrt(Var(x, -1, unbiased: false, keepDims: true) + 1)),
        ["weights computed"] = ("linear", x => MatMul(x, Tanh(Variable(new[,] { { 1.0, 2 }, { 3, 4 }, { 5, 6 } }))) + Variable([1.0, 2.0])),
    };

    public static TheoryData<string> WrittenNames => [.. Written.Keys];

    public static TheoryData<string> NearMissNames => [.. NearMisses.Keys];

    [Theory]
    [MemberData(nameof(WrittenNames))]
    public void What_is_written_out_becomes_one_node_with_the_same_numbers(string name)
    {
        var (pattern, write) = Written[name];
        var x = _notebook.Let("x", Variable([0.3, -1.2, 2.0]));
        var y = _notebook.Let("y", write(x));
        var (plain, folded) = (GraphView.Of(y, _notebook, Folding.None), GraphView.Of(y, _notebook, Folding.Of(pattern)));

        var fold = Assert.Single(folded.Folds);
        Assert.Equal(folded.Output, fold);
        Assert.Equal(FoldKind.Function, fold.Fold!.Kind);
        Assert.Equal(plain.Nodes.Count(node => node.Kind == NodeKind.Operation), fold.Fold.Operations);
        Assert.Equal(plain.Output.Value.Elements, fold.Value.Elements);
        foreach (var leaf in folded.Nodes.Where(node => node.Gradient is not null && node.Fold is null))
        {
            Assert.Equal(plain.Nodes.Single(node => node.Name == leaf.Name).Gradient!.Elements, leaf.Gradient!.Elements);
            Assert.Equal(leaf.Gradient.Elements, folded.Edges.Single(edge => edge.From == leaf.Id).Contribution!.Elements);
        }
    }

    [Theory]
    [MemberData(nameof(NearMissNames))]
    public void A_near_miss_stays_as_it_is(string name)
    {
        var (pattern, write) = NearMisses[name];
        var x = _notebook.Let("x", Variable([0.3, -1.2, 2.0]));

        Assert.Empty(GraphView.Of(write(x), _notebook, Folding.Of(pattern)).Folds);
    }

    [Fact]
    public void The_lectures_neuron_folds_to_a_sigmoid_with_its_own_derivative()
    {
        var view = GraphView.Of(Samples.Neuron(_notebook), _notebook, Folding.Of("sigmoid"));

        Assert.Equal(["w0", "x0", "w1", "x1", "w2", "v₁", "v₂", "v₃", "v₄", "p"], view.Nodes.Select(node => node.Name));
        Assert.Equal(("σ", 4, "σ(v₄)", "σ(1)"), (view.Output.Fold!.Label, view.Output.Fold.Operations, view.Output.Formula!.ToString(), view.Output.Substituted!.ToString()));
        var edge = view.Edges.Single(edge => edge.To == view.Output.Id);
        Assert.Equal(("p · (1 − p)", "0.7311 · (1 − 0.7311)"), (edge.Rule!.ToString(), edge.RuleInNumbers!.ToString()));
        Assert.Equal(0.19661193324148185, edge.Derivative!.Elements[0], 1e-15);
    }

    [Fact]
    public void A_neuron_folds_as_a_whole_and_holds_its_sigmoid()
    {
        var view = GraphView.Of(Samples.Neuron(_notebook), _notebook, Folding.Of("all"));

        var neuron = Assert.Single(view.Folds);
        Assert.Equal(("σ(Σwx + b)", 8, 6), (neuron.Fold!.Label, neuron.Fold.Operations, view.Nodes.Count));
        Assert.Equal("σ", Assert.Single(neuron.Fold.Inside!.Folds).Fold!.Label);
        Assert.Equal([-0.1966, 0.3932, -0.3932, -0.5898, 0.1966], view.Edges.OrderBy(edge => edge.From).Select(edge => Math.Round(edge.Derivative!.Elements[0], 4)));
    }
}
