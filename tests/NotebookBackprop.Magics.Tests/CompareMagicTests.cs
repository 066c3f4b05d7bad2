using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics.Tests;

public sealed class CompareMagicTests
{
    private readonly FakeNotebook _notebook = new();

    [Fact]
    public void Lists_and_ranges_are_read_as_typed()
    {
        Magic.Run("#!backprop compare --activations relu,tanh --inits he,orthogonal --depth 2,5..7,3 --width 6 --seed 4", _notebook);
        var comparison = Assert.IsType<CompareView>(Assert.Single(_notebook.Shown)).Comparison;
        Assert.Equal(["relu", "tanh"], comparison.Activations);
        Assert.Equal(["he", "orthogonal"], comparison.Inits);
        Assert.Equal([2, 3, 5, 6, 7], comparison.Depths);
        Assert.Equal((6, 4, 4), (comparison.Width, comparison.Seed, comparison.Networks.Count));
    }

    [Fact]
    public void Alone_it_compares_what_the_lecture_does()
    {
        Magic.Run("#!backprop compare --depth 3", _notebook);
        var comparison = Assert.IsType<CompareView>(Assert.Single(_notebook.Shown)).Comparison;
        Assert.Equal(["sigmoid", "tanh", "relu"], comparison.Activations);
        Assert.Equal(["uniform", "xavier", "he", "orthogonal"], comparison.Inits);
        Assert.Equal((FlowComparison.DefaultWidth, 0), (comparison.Width, comparison.Seed));
    }

    [Theory]
    [InlineData("--activations relu,swish", "compare --activations: there is no 'swish'; choose from sigmoid, tanh, relu, leaky-relu, elu, selu, silu, gelu, softplus, softsign, linear.")]
    [InlineData("--inits xavir", "compare --inits: there is no 'xavir'; did you mean 'xavier'? (choose from uniform, xavier, xavier-normal, he, he-uniform, orthogonal).")]
    [InlineData("--activations relu,", "compare --activations: 'relu,' has a comma too many; write them as sigmoid,linear.")]
    [InlineData("--activations relu, tanh", "compare --activations: 'relu,' has a comma too many; write them as sigmoid,linear.")]
    [InlineData("--depth ten", "compare --depth: 'ten' is no count and no range of counts; give one such as 20 or 1..40.")]
    [InlineData("--depth 1-40", "compare --depth: '1-40' is no count and no range of counts; give one such as 20 or 1..40.")]
    [InlineData("--depth 1..", "compare --depth: '1..' is no count and no range of counts; give one such as 20 or 1..40.")]
    [InlineData("--depth 1..2..3", "compare --depth: '1..2..3' is no count and no range of counts; give one such as 20 or 1..40.")]
    [InlineData("--depth 40..1", "compare --depth: '40..1' runs backwards; write 1..40.")]
    [InlineData("--depth 0..9", "compare --depth: 0 is not from 1 to 1000; give a number that is.")]
    [InlineData("--depth 1..999999999", "compare --depth: 999999999 is not from 1 to 1000; give a number that is.")]
    [InlineData("--width 0", "compare --width: '0' is no whole number from 1 to 1024; give one that is.")]
    [InlineData("--width 1e3", "compare --width: '1e3' is no whole number from 1 to 1024; give one that is.")]
    [InlineData("relu", "compare: 'relu' is one word too many; it is typed #!backprop compare [--activations A,B] [--inits A,B] [--depth N|A..B] [--width N] [--seed N].")]
    public void What_is_wrong_is_said_in_one_sentence(string rest, string sentence)
    {
        Assert.Equal(sentence, Assert.Throws<MagicException>(() => Magic.Run($"#!backprop compare {rest}", _notebook)).Message);
        Assert.Empty(_notebook.Shown);
    }
}
