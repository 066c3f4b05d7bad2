using System.Numerics;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Tests.Tensors;

public class ElementwiseTests
{
    public static TheoryData<int[], int[]> Pairs => new()
    {
        { [], [] }, { [], [3] }, { [2, 3], [] }, { [2, 3], [3] }, { [2, 3], [2, 1] }, { [2, 1], [1, 3] },
        { [2, 1, 4], [3, 1] }, { [3, 1, 2], [4, 2] }, { [1, 1], [2, 2] }, { [0, 3], [3] }, { [2, 0], [1, 1] },
        { [2, 1, 3, 1], [1, 5, 1, 4] }, { [1, 2, 1, 2, 1, 2, 1, 2], [2, 1, 2, 1, 2, 1, 2, 1] },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void Broadcasting_repeats_axes_as_index_by_index_arithmetic_does(int[] a, int[] b)
    {
        Shape left = Shape.Of(a), right = Shape.Of(b);
        NDArray x = Counting(left, 1), y = Counting(right, 100);

        var result = Elementwise.Binary(x, y, new Zip<Difference>(default));

        var shape = Broadcasting.Shape(left, right);
        Assert.Equal(shape, result.Shape);
        Assert.Equal(Indices(shape).Select(at => x.ToDoubles()[Place(left, at)] - y.ToDoubles()[Place(right, at)]), result.ToDoubles());
    }

    [Fact]
    public void A_view_is_read_in_its_own_order()
    {
        var x = Counting([2, 3], 0).Viewed([3, 2], [1, 3], 0);
        Assert.Equal([0, 3, 1, 4, 2, 5], x.ToDoubles());
        Assert.Equal([0, -3, -1, -4, -2, -5], Elementwise.Unary(x, new Map<Negation>(default)).ToDoubles());
        Assert.Equal([5, 4, 3], Counting([6], 0).Viewed([3], [-1], 5).ToDoubles());
    }

    [Fact]
    public void Vector_and_scalar_forms_of_the_loops_agree_for_every_length()
    {
        for (var n = 0; n <= 256; n++)
        {
            Agree<double>(n);
            Agree<float>(n);
        }
    }

    [Fact]
    public void Shapes_that_do_not_broadcast_are_named_with_the_axis()
    {
        var error = Assert.Throws<ArgumentException>(() => Broadcasting.Shape([2, 3], [2, 4]));
        Assert.Equal("shapes (2, 3) and (2, 4) do not broadcast: axis -1 is 3 and 4; make them equal, or one of them 1.", error.Message);
    }

    private static void Agree<T>(int n) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var a = Enumerable.Range(0, n).Select(i => T.CreateChecked(i * 0.37 - 20)).ToArray();
        var b = Enumerable.Range(0, n).Select(i => T.CreateChecked(11 - i * 0.83)).ToArray();
        T[] unary = new T[n], binary = new T[n], left = new T[n], right = new T[n];

        new Map<Negation>(default).Apply<T>(a, unary);
        new Zip<Difference>(default).Apply<T>(a, b, binary);
        new Zip<Difference>(default).Apply(T.One, b, left);
        new Zip<Difference>(default).Apply<T>(a, T.One, right);

        Assert.Equal(a.Select(x => -x), unary);
        Assert.Equal(a.Zip(b, (x, y) => x - y), binary);
        Assert.Equal(b.Select(y => T.One - y), left);
        Assert.Equal(a.Select(x => x - T.One), right);
    }

    private static NDArray Counting(Shape shape, int from) =>
        NDArray.Own(Enumerable.Range(from, shape.Size).Select(i => (double)i).ToArray(), shape);

    private static IEnumerable<int[]> Indices(Shape shape)
    {
        for (var flat = 0; flat < shape.Size; flat++)
        {
            var at = new int[shape.Rank];
            for (int axis = shape.Rank - 1, rest = flat; axis >= 0; rest /= shape[axis--]) at[axis] = rest % shape[axis];
            yield return at;
        }
    }

    private static int Place(Shape shape, int[] at)
    {
        var place = 0;
        for (var axis = 0; axis < shape.Rank; axis++)
            place = place * shape[axis] + (shape[axis] == 1 ? 0 : at[at.Length - shape.Rank + axis]);
        return place;
    }

    private readonly struct Negation : IUnaryOperator
    {
        T IUnaryOperator.Apply<T>(T x) => -x;
        Vector<T> IUnaryOperator.Apply<T>(Vector<T> x) => -x;
    }

    private readonly struct Difference : IBinaryOperator
    {
        T IBinaryOperator.Apply<T>(T a, T b) => a - b;
        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => a - b;
    }
}
