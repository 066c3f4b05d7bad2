using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Ops;

public class MovementTests
{
    private static readonly Tensor s_x = Counting(3, 4), s_cube = Counting(2, 3, 4);

    [Fact]
    public void An_index_takes_an_element_and_a_range_a_part()
    {
        Assert.Equal([0, 1, 2, 3], s_x[0].ToArray());
        Assert.Equal([8, 9, 10, 11], s_x[^1].ToArray());
        Assert.Equal([8, 9, 10, 11], s_x[-1].ToArray());
        Assert.Equal([1, 2], s_x[0, 1..3].ToArray());
        Assert.Equal([0, 4, 8], s_x[.., 0].ToArray());
        Assert.Equal([2, 3, 6, 7], s_x[..2, ^2..].ToArray());
        Assert.Equal(11, s_x[2, 3].Item());
        Assert.Equal([8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3], s_x[TensorIndex.Between(null, null, -1)].ToArray());
        Assert.Equal([3, 1], s_x[0, TensorIndex.Between(-1, 0, -2)].ToArray());
        Assert.Equal([0, 2], s_x[0, TensorIndex.Between(0, null, 2)].ToArray());
        Assert.Equal([4, 5, 6, 7], s_x.Slice(0, 1, 2).ToArray());
        Assert.Equal([3, 7, 11], s_x.Slice(-1, -1, null).ToArray());
        Assert.Equal([2, 4], s_cube[.., 1].Shape);
        Assert.Equal(s_cube.ToArray(), s_cube[..].ToArray());
    }

    [Fact]
    public void A_range_may_be_empty_wherever_it_is()
    {
        Assert.Equal([0, 4], s_x[1..1].Shape);
        Assert.Equal([0, 4], s_x[3..].Shape);
        Assert.Equal([0, 4], s_x[^0..].Shape);
        Assert.Equal([0, 4], s_x[2..1].Shape);
        Assert.Equal([3, 0], s_x[.., 4..].Shape);
        Assert.Equal([0], s_x[3..][.., 2].Shape);
        Assert.Equal([0, 2], s_x[3..][.., 2..].Flip().Shape);
        Assert.Empty(s_x[3..][.., 2..].ToArray());
        Assert.Empty(s_x[3..].Diagonal(2).ToArray());
    }

    [Fact]
    public void Views_copy_no_number()
    {
        foreach (var view in new[] { s_x[1..], s_x[TensorIndex.Between(null, null, -2)], s_x.Flip(), s_x.T, s_x.Diagonal(1), s_x.Unsqueeze(1), s_x.Unsqueeze(0).Squeeze(), s_x.BroadcastTo([2, 3, 4]) })
            Assert.Same(s_x.Value.Buffer, view.Value.Buffer);
    }

    [Fact]
    public void The_gradient_of_a_part_goes_back_to_its_place()
    {
        var x = Variable(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        (x[1, ..2] * Constant([10, 20])).Sum().Backward();
        (x[0, TensorIndex.Between(2, null, -2)] * Constant([1, 2])).Sum().Backward();
        Assert.Equal([2, 0, 1, 10, 20, 0], x.Grad!.ToArray());
    }

    [Fact]
    public void Axes_of_length_one_come_and_go()
    {
        Assert.Equal([3, 1, 4], s_x.Unsqueeze(1).Shape);
        Assert.Equal([3, 4, 1], s_x.Unsqueeze(-1).Shape);
        Assert.Equal([1], Constant(2).Unsqueeze(0).Shape);
        Assert.Equal([3, 4], s_x.Unsqueeze(1).Unsqueeze(0).Squeeze().Shape);
        Assert.Equal([1, 3, 4], s_x.Unsqueeze(1).Unsqueeze(0).Squeeze(-2).Shape);
        Assert.Same(s_x, s_x.Squeeze(0));
        Assert.Same(s_x, s_x.Squeeze());
    }

    [Fact]
    public void Tensors_are_joined_and_parted()
    {
        Assert.Equal(s_x.ToArray(), Concat(s_x.Split(2)).ToArray());
        Assert.Equal(s_x.ToArray(), Concat(s_x.Split([1, 0, 3], 1), -1).ToArray());
        Assert.Equal(["(2, 4)", "(1, 4)"], s_x.Chunk(2).Select(part => part.Shape.ToString()));
        Assert.Equal(["(3, 2)", "(3, 2)"], s_x.Chunk(3, 1).Select(part => part.Shape.ToString()));
        Assert.Equal([0, 4], Assert.Single(s_x[3..].Split(2)).Shape);
        Assert.Equal(s_x.ToArray(), Stack([s_x[0], s_x[1], s_x[2]]).ToArray());
        Assert.Equal(s_x.T.ToArray(), Stack([s_x[0], s_x[1], s_x[2]], -1).ToArray());
        Assert.Equal([2], Stack([1, Constant(2)]).Shape);

        var x = Variable([1, 2]);
        (Concat([x, x * 2, x]) * Constant([1, 2, 3, 4, 5, 6])).Sum().Backward();
        Assert.Equal([1 + 2 * 3 + 5, 2 + 2 * 4 + 6], x.Grad!.ToArray());
    }

    [Fact]
    public void Elements_are_taken_by_their_indices_and_get_every_gradient()
    {
        var x = Variable(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        Assert.Equal([3, 1, 3, 6, 4, 6], x.IndexSelect(1, 2, 0, 2).ToArray());
        Assert.Equal([0, 3], x.IndexSelect(0).Shape);

        var taken = x.Gather(1, Constant(new double[,] { { 0, 0 }, { 2, 1 } }));
        Assert.Equal([1, 1, 6, 5], taken.ToArray());
        (taken * Constant(new double[,] { { 1, 2 }, { 3, 4 } })).Sum().Backward();
        Assert.Equal([3, 0, 0, 0, 4, 3], x.Grad!.ToArray());
        Assert.Equal([4, 5, 6], x.Gather(0, x.ArgMax(0, keepDims: true)).ToArray());
    }

    [Fact]
    public void Copies_and_turns()
    {
        var row = Constant([1, 2, 3]);
        Assert.Equal([1, 2, 3, 1, 2, 3], row.Tile(2).ToArray());
        Assert.Equal([2, 6], row.Tile(2, 2).Shape);
        Assert.Equal([1, 1, 2, 2, 3, 3], row.RepeatInterleave(2).ToArray());
        Assert.Equal([3, 1, 2], row.Roll(1).ToArray());
        Assert.Equal([2, 3, 1], row.Roll(-4).ToArray());
        Assert.Equal([3, 2, 1], row.Flip().ToArray());
        Assert.Equal([0, 4], s_x[3..].Roll(1).Shape);
        Assert.Equal([0], row.Tile(0).Shape);
    }

    [Fact]
    public void Diagonals_and_triangles()
    {
        Assert.Equal([0, 5, 10], s_x.Diagonal().ToArray());
        Assert.Equal([1, 6, 11], s_x.Diagonal(1).ToArray());
        Assert.Equal([4, 9], s_x.Diagonal(-1).ToArray());
        Assert.Empty(s_x.Diagonal(9).ToArray());
        Assert.Equal([0, 16, 1, 17, 2, 18, 3, 19], s_cube.Diagonal(0, 0, 1).ToArray());
        Assert.Equal([0, 7, 0, 0, 0, 8, 0, 0, 0], Constant([7, 8]).Diag(1).ToArray());
        Assert.Equal([0, 5, 10], s_x.Diag().ToArray());
        Assert.Equal([0, 0, 0, 0, 4, 5, 0, 0, 8, 9, 10, 0], s_x.Tril().ToArray());
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 0, 9, 10, 11], s_x.Triu(-1).ToArray());
        Assert.Equal(new double[12], s_x.Tril(-9).ToArray());
        Assert.Equal(s_x.ToArray(), s_x.Tril(int.MaxValue).ToArray());
        Assert.Equal([1, 0, 1, 1], Constant(double.NaN).BroadcastTo([2, 2]).Tril().IsNaN().ToArray());
    }

    [Fact]
    public void A_margin_is_given_for_the_last_axis_first()
    {
        var y = Constant(new double[,] { { 1, 2 } }).Pad([1, 0, 0, 1], 9);
        Assert.Equal([2, 3], y.Shape);
        Assert.Equal([9, 1, 2, 9, 9, 9], y.ToArray());
    }

    [Fact]
    public void Eight_axes_are_as_good_as_two()
    {
        var x = Counting(2, 1, 2, 1, 2, 1, 2, 2);
        Assert.Equal(s_x.Shape.Rank, x[0, 0, 0, 0, 0, 0].Shape.Rank);
        Assert.Equal(31, x[1, 0, 1, 0, 1, 0, 1, 1].Item());
        Assert.Equal([2, 1, 2, 1, 2, 1, 2, 4], x.Tile(1, 1, 1, 1, 1, 1, 1, 2).Shape);
        Assert.Equal(x.ToArray(), x.Flip().Flip().ToArray());
        Assert.Equal(Enumerable.Repeat(15.5, 1), x.Mean().Reshape(1).ToArray());
        Assert.Equal([24, 25, 26, 27, 28, 29, 30, 31], x.Amax([0, 1, 2, 3]).ToArray());
    }

    public static TheoryData<Action, string> Errors => new()
    {
        { () => _ = s_x[3], "slice: index 3 is outside of axis 0, which has length 3; choose from 0 to 2, or from the end, ^1 to ^3." },
        { () => _ = s_x[0, -5], "slice: index ^5 is outside of axis 1, which has length 4; choose from 0 to 3, or from the end, ^1 to ^4." },
        { () => _ = s_x[.., 1..5], "slice: index 5 is outside of axis 1, which has length 4; choose from 0 to 4, or from the end, ^1 to ^4." },
        { () => _ = s_x[0, 0, 0], "slice: 3 indices are more than the axes of shape (3, 4); give at most 2." },
        { () => _ = s_x[3..][0], "slice: index 0 is outside of axis 0, which has length 0; there is nothing to take." },
        { () => s_x.Slice(0, 0, 3, 0), "slice: the step along axis 0 is 0; choose 1, or -1 to run backwards." },
        { () => s_x.Unsqueeze(3), "unsqueeze: the result has 3 axes and none is 3; axes run from 0 to 2, or from -3 to -1." },
        { () => s_x.Squeeze(2), "squeeze: there is no axis 2 in shape (3, 4); axes run from 0 to 1, or from -2 to -1." },
        { () => Concat([]), "concat: there is nothing to join; give one tensor at least." },
        { () => Concat([s_x, s_x.T]), "concat: (3, 4) and (4, 3) differ outside of axis 0; make their other axes equal." },
        { () => Stack([s_x, s_x.T]), "stack: the shapes (3, 4) and (4, 3) differ; make them equal." },
        { () => Stack([s_x], 3), "stack: the result has no axis 3; its axes run from 0 to 2, or from -3 to -1." },
        { () => s_x.Split(0), "split: parts of length 0 cannot be made; choose 1 or more." },
        { () => s_x.Split([1, 1]), "split: lengths (1, 1) do not make up axis 0, which has length 3; choose lengths that add up to it." },
        { () => s_x.Chunk(0), "chunk: 0 parts cannot be made; choose 1 or more." },
        { () => s_x.IndexSelect(0, 0, 3), "index select: index 3 is outside of axis 0, which has length 3; choose from 0 to 2." },
        { () => s_x.IndexSelect(0, -1), "index select: index -1 is outside of axis 0, which has length 3; choose from 0 to 2." },
        { () => s_x.Gather(1, Constant([0, 1])), "gather: indices of shape (2,) do not fit (3, 4); give as many axes, none longer but axis 1." },
        { () => s_x.Gather(1, s_x / 2), "gather: index 0.5 is not a whole number; give whole numbers." },
        { () => s_x.Pad([1]), "pad: widths (1) do not fit shape (3, 4); give two of zero or more for each axis, the last axis first." },
        { () => s_x.Tile(2), "tile: counts (2) do not fit shape (3, 4); give one of zero or more for each of its 2 axes." },
        { () => s_x.Diagonal(0, 1, -1), "diagonal: axis 1 is named twice; name two axes." },
        { () => s_cube.Diag(), "diag: shape (2, 3, 4) is neither a vector nor a matrix; take Diagonal for more axes." },
        { () => Constant([1]).Tril(), "tril: shape (1,) is no matrix; give a tensor of two axes or more." },
        { () => s_x.RepeatInterleave(-1), "repeat interleave: -1 copies cannot be made; ask for zero or more." },
    };

    [Theory, MemberData(nameof(Errors))]
    public void What_does_not_fit_is_said_in_a_sentence(Action action, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(action).Message);

    private static Tensor Counting(params int[] shape) =>
        Constant([.. Enumerable.Range(0, Shape.Of(shape).Size).Select(i => (double)i)]).Reshape(shape);
}
