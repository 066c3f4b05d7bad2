using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Magics.Tests;

public sealed class JacobianMagicTests
{
    private readonly FakeNotebook _notebook = new();

    public JacobianMagicTests()
    {
        var (w, x) = (_notebook.Let("W", Variable(new[,] { { 1.0, 2 }, { 3, -1 } })), _notebook.Let("x", Variable(new[] { 0.5, 0.25 })));
        _notebook.Let("y", Sum(Square(Tanh(MatMul(w, x)))));
        _notebook.Let("c", Constant(3));
        _notebook.Let("h", w * 2);
    }

    private JacobianView Run(string line)
    {
        Magic.Run(line, _notebook);
        return Assert.IsType<JacobianView>(Assert.Single(_notebook.Shown));
    }

    [Fact]
    public void Jacobian_shows_the_matrix_of_two_variables()
    {
        var view = Run("#!backprop jacobian y --wrt W");

        Assert.Equal(("y", "W", 4), (view.Output.Name, view.Input.Name, view.Entries.Count));
        Assert.Equal(Grad(w => Sum(Square(Tanh(MatMul(w, (Tensor)_notebook.Variables[1].Value!)))), (Tensor)_notebook.Variables[0].Value!).ToArray(), view.Entries, (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void Hessian_shows_second_derivatives()
    {
        Magic.Run("#!backprop hessian y --wrt x", _notebook);

        var view = Assert.IsType<HessianView>(Assert.Single(_notebook.Shown));
        Assert.Equal(("y", "x"), (view.Loss.Name, view.Input.Name));
        Assert.Equal(Hessian(x => Sum(Square(Tanh(MatMul((Tensor)_notebook.Variables[0].Value!, x)))), (Tensor)_notebook.Variables[1].Value!).ToArray(), view.Entries, (a, b) => Math.Abs(a - b) < 1e-13);
    }

    [Theory]
    [InlineData("#!backprop telescope y", 2)]
    [InlineData("#!backprop telescope y --wrt x", 3)]
    public void Telescope_shows_the_chain_of_layers(string line, int layers)
    {
        Magic.Run(line, _notebook);

        Assert.Equal(layers, Assert.IsType<TelescopeView>(Assert.Single(_notebook.Shown)).Layers.Count);
    }

    [Fact]
    public void Cost_counts_without_computing()
    {
        Magic.Run("#!backprop cost y --wrt x", _notebook);

        var view = Assert.IsType<CostView>(Assert.Single(_notebook.Shown));
        Assert.Equal((1, 2), (view.Cost!.Outputs, view.Cost.Inputs));
    }

    [Theory]
    [InlineData("v1")]
    [InlineData("v₁")]
    public void A_node_without_a_variable_is_meant_by_its_name_in_the_drawing(string name)
    {
        var view = Run($"#!backprop jacobian y --wrt x --of {name}");

        Assert.Equal((name, 2), (view.Output.Name, view.Output.Shape.Size));
        Assert.Equal([1, 2, 3, -1], view.Entries);
    }

    [Theory]
    [InlineData("#!backprop jacobian y", "jacobian: --wrt is missing, the variable by which it is differentiated; there are h, c, y, x, W.")]
    [InlineData("#!backprop jacobian y --wrt c", "jacobian --wrt: a constant takes no derivative, as what is computed from it is not recorded; make it a Variable, or choose another (those that take one are h, y, x, W).")]
    [InlineData("#!backprop jacobian y --wrt x --of v9", "jacobian --of: no node of the graph is called 'v9'; did you mean 'v₃'? (computed nodes are y, v₃, v₂, v₁).")]
    [InlineData("#!backprop jacobian x --wrt x", "jacobian: 'x' is a leaf: it was not computed from anything, so there is no graph; computed tensors here are h, y.")]
    [InlineData("#!backprop hessian h --wrt W", "hessian: h has shape (2, 2), not a single number; sum it, or ask for the Jacobian.")]
    [InlineData("#!backprop hessian y --wrt c", "hessian --wrt: a constant takes no derivative, as what is computed from it is not recorded; make it a Variable, or choose another (those that take one are h, y, x, W).")]
    public void What_is_wrong_is_said_in_one_sentence(string line, string sentence)
    {
        Assert.Equal(sentence, Assert.Throws<MagicException>(() => Magic.Run(line, _notebook)).Message);
        Assert.Empty(_notebook.Shown);
    }

    [Fact]
    public void A_variable_with_new_numbers_since_is_said()
    {
        ((Tensor)_notebook.Variables[0].Value!).Assign(Zeros(2, 2));

        var error = Assert.Throws<MagicException>(() => Magic.Run("#!backprop jacobian y --wrt x", _notebook));
        Assert.Equal("jacobian: a variable of shape (2, 2) was given new numbers after matmul was computed from it; compute the output again.", error.Message);
    }
}
