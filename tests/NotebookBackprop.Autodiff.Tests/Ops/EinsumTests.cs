using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Ops;

public sealed class EinsumTests
{
    private static readonly Dictionary<char, int> s_sizes = new() { ['i'] = 2, ['j'] = 3, ['k'] = 4, ['l'] = 2, ['m'] = 1 };

    [Theory]
    [InlineData("ij->ji")]
    [InlineData("ij->")]
    [InlineData("ij->j")]
    [InlineData("ii->i")]
    [InlineData("ii->")]
    [InlineData("iji->j")]
    [InlineData("iii->i")]
    [InlineData("ij,jk->ik")]
    [InlineData("ij,kj->ki")]
    [InlineData("ji,jk->ik")]
    [InlineData("ijk,ikl->ijl")]
    [InlineData("ijk,ljk->il")]
    [InlineData("kij,jli->kl")]
    [InlineData("i,j->ji")]
    [InlineData("ij,ij->ij")]
    [InlineData("ij,k->")]
    [InlineData("ij,jk,kl->il")]
    [InlineData("ij,ij,ij->i")]
    [InlineData("ijk,l,jl->ki")]
    [InlineData("mj,ij->im")]
    [InlineData("ijkl,jl->ik")]
    public void A_sum_of_products_is_the_one_the_loops_make(string equation)
    {
        var sides = equation.Split("->");
        var groups = sides[0].Split(',');
        var operands = groups.Select(group => Randn(Shape.Of([.. group.Select(c => s_sizes[c])]))).ToArray();

        Assert.Equal(Loops(groups, sides[1], operands), Einsum(equation, operands).ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Null(Fault(CheckGradients(x => Sum(Square(Einsum(equation, x))), operands)));
    }

    [Fact]
    public void Without_an_arrow_the_letters_that_stand_once_are_left_in_alphabetical_order()
    {
        Tensor a = Randn(2, 3), b = Randn(4, 3);
        Assert.Equal(Einsum("ba,ca->bc", a, b).ToArray(), Einsum("ba,ca", a, b).ToArray());
        Assert.Equal(a.T.ToArray(), Einsum("ba", a).ToArray());
        Assert.Equal(Sum(Eye(3)).Item(), Einsum("ii", Eye(3)).Item());
    }

    [Fact]
    public void An_ellipsis_stands_for_leading_axes_that_broadcast()
    {
        Tensor a = Randn(5, 1, 2, 3), b = Randn(4, 3, 2);
        Assert.Equal(MatMul(a, b).ToArray(), Einsum("...ij,...jk->...ik", a, b).ToArray());
        Assert.Equal(MatMul(a, b).ToArray(), Einsum("...ij,...jk", a, b).ToArray());
        Assert.Equal(MatMul(a, b).Sum([0, 1]).ToArray(), Einsum("...ij,...jk->ik", a, b).ToArray(), (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Null(Fault(CheckGradients(x => Sum(Square(Einsum("...ij,...jk->k...", x))), [a, b])));
    }

    [Fact]
    public void An_axis_of_length_one_repeats()
    {
        Tensor a = Randn(2, 1), b = Randn(3, 4);
        Assert.Equal(MatMul(a.BroadcastTo([2, 3]), b).ToArray(), Einsum("ij,jk->ik", a, b).ToArray(), (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Null(Fault(CheckGradients(x => Sum(Square(Einsum("ij,jk->ik", x))), [a, b])));
    }

    [Theory]
    [InlineData("ij,jk->ik", "einsum: the equation 'ij,jk->ik' names 2 operands and 1 is given; part the groups by commas, one for each.")]
    [InlineData("i2->i", "einsum: the equation 'i2->i' has '2' where a letter is expected; axes are named a to z or A to Z, or ... once in a group.")]
    [InlineData("ijk->i", "einsum: the equation 'ijk->i' gives 'ijk' to an operand of shape (2, 3); name each axis by one letter.")]
    [InlineData("...ijk->i", "einsum: the equation '...ijk->i' gives '...ijk' to an operand of shape (2, 3); name each axis by one letter.")]
    [InlineData("ij->k", "einsum: the equation 'ij->k' has 'k' in the output and in no operand; name an operand's axis so.")]
    [InlineData("ij->ii", "einsum: the equation 'ij->ii' has 'i' twice in the output; name each of its axes once.")]
    [InlineData("ij->i->j", "einsum: the equation 'ij->i->j' has two arrows; write one.")]
    [InlineData("ii->i", "einsum: in ii->i with shapes (2, 3), axis 'i' is both 2 and 3; give it one length.")]
    public void An_equation_that_does_not_fit_gets_a_sentence(string equation, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<ArgumentException>(() => Einsum(equation, Zeros(2, 3))).Message);

    private static string? Fault(GradientCheck check) => check.Passed ? null : check.ToString();

    private static double[] Loops(string[] groups, string output, Tensor[] operands)
    {
        var letters = string.Concat(groups).Distinct().ToArray();
        var result = new double[output.Aggregate(1, (size, c) => size * s_sizes[c])];
        var at = letters.ToDictionary(c => c, _ => 0);
        do
        {
            var product = 1.0;
            for (var i = 0; i < groups.Length; i++) product *= operands[i].ToArray()[Place(groups[i])];
            result[Place(output)] += product;
        }
        while (Next());
        return result;

        int Place(string names) => names.Aggregate(0, (place, c) => place * s_sizes[c] + at[c]);
        bool Next()
        {
            foreach (var c in letters)
            {
                if (++at[c] < s_sizes[c]) return true;
                at[c] = 0;
            }
            return false;
        }
    }
}
