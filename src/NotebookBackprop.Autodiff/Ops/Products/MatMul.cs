using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The product of matrices, of a matrix and a vector, or of two vectors; leading axes are batches and broadcast.</summary>
internal sealed record MatMulOp : MultilinearOp
{
    public static readonly MatMulOp Instance = new();

    public override string Name => "matmul";

    public override Role Role => Role.Swapper;

    internal override LocalStructure Structure(Tensor output, int input) => (output.Input(0).Shape.Rank, output.Input(1).Shape.Rank) switch
    {
        (1, 1) => LocalStructure.Dense,
        (2, 1) => input == 0 ? LocalStructure.Kronecker : LocalStructure.Dense,
        (1, 2) => input == 1 ? LocalStructure.Kronecker : LocalStructure.Dense,
        (2, 2) => LocalStructure.Kronecker,
        _ => LocalStructure.Blocks,
    };

    public override GradientEffect Effect => GradientEffect.Transposes;

    internal override OpCost Cost(Tensor output) => OpCost.Same(OpFamily.Product, (double)output.Shape.Size * output.Input(0).Shape[^1]);

    public override IReadOnlyList<Example> Examples =>
    [
        new(this, new Domain([2, 3]), new Domain([3, 4])),
        new(this, new Domain([3]), new Domain([3])),
        new(this, new Domain([2, 3]), new Domain([3])),
        new(this, new Domain([3]), new Domain([3, 2])),
        new(this, new Domain([2, 1, 2, 3]), new Domain([4, 3, 2])),
        new(this, new Domain([2, 2, 3]), new Domain([3])),
        new(this, new Domain([3]), new Domain([2, 3, 2])),
    ];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.MatrixProduct(inputs[0], inputs[1]);

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var (a, b) = (inputs[0], inputs[1]);
        if (a.Shape.Rank == 0 || b.Shape.Rank == 0)
            throw new ArgumentException($"matmul: {a.Shape} @ {b.Shape}: a single number is no matrix; multiply by it with *.");

        // A vector on the left is a row, on the right a column; the result loses that axis again.
        var rows = a.Shape.Rank == 1 ? a.Viewed([1, a.Shape[0]], [0, a.Layout.Strides[0]], a.Layout.Offset) : a;
        var columns = b.Shape.Rank == 1 ? b.Viewed([b.Shape[0], 1], [b.Layout.Strides[0], 0], b.Layout.Offset) : b;
        if (rows.Shape[-1] != columns.Shape[-2])
            throw new ArgumentException($"matmul: inner sizes differ, {a.Shape} @ {b.Shape}: {rows.Shape[-1]} ≠ {columns.Shape[-2]}; transpose one, or change its size.");
        if (!Broadcasting.TryShape(Shape.Of(rows.Shape.Axes[..^2]), Shape.Of(columns.Shape.Axes[..^2]), out var batch))
            throw new ArgumentException($"matmul: batches differ, {a.Shape} @ {b.Shape}; make the axes before the last two equal, or 1.");

        var product = MatrixProduct.Of(rows, columns, batch);
        if (a.Shape.Rank > 1 && b.Shape.Rank > 1) return product;
        ReadOnlySpan<int> m = a.Shape.Rank == 1 ? [] : [rows.Shape[-2]], n = b.Shape.Rank == 1 ? [] : [columns.Shape[-1]];
        return product.Reshaped([.. batch.Axes, .. m, .. n]);
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream)
    {
        var (a, b) = (output.Input(0), output.Input(1));
        return (a.Shape.Rank, b.Shape.Rank) switch
        {
            (1, 1) => upstream * (input == 0 ? b : a),
            (2, 1) => input == 0 ? Functions.Outer(upstream, b) : Functions.MatMul(a.T, upstream),
            (1, 2) => input == 0 ? Functions.MatMul(b, upstream) : Functions.Outer(a, upstream),
            (_, 1) => input == 0 ? Column(upstream) * b : Functions.MatMul(Row(upstream), a),
            (1, _) => input == 0 ? Functions.MatMul(Row(upstream), b.T) : Column(a) * Row(upstream),
            _ => input == 0 ? Functions.MatMul(upstream, b.T) : Functions.MatMul(a.T, upstream),
        };
    }

    internal override void Pull(Tensor output, NDArray upstream, Span<NDArray> contributions)
    {
        var (a, b) = (output.Input(0), output.Input(1));
        if (a.Shape.Rank != 2 || b.Shape.Rank != 2)
        {
            base.Pull(output, upstream, contributions);
            return;
        }
        if (a.RequiresGrad) contributions[0] = MatrixProduct.Of(upstream, b.Value.Transposed, []);
        if (b.RequiresGrad) contributions[1] = MatrixProduct.Of(a.Value.Transposed, upstream, []);
    }

    internal override bool VjpOfMany(Tensor output, Tensor upstream, ReadOnlySpan<bool> wanted, Span<Tensor?> contributions)
    {
        var (a, b) = (output.Input(0), output.Input(1));
        if (a.Shape.Rank > 2 && b.Shape.Rank == 1 || a.Shape.Rank == 1 && b.Shape.Rank > 2) return false;
        // Many vectors are the rows of a matrix, so that many products of a vector are one of matrices.
        if (wanted[0])
            contributions[0] = (a.Shape.Rank, b.Shape.Rank) switch
            {
                (1, 1) or (2, 1) => Column(upstream) * b,
                _ => Functions.MatMul(upstream, b.T),
            };
        if (wanted[1])
            contributions[1] = (a.Shape.Rank, b.Shape.Rank) switch
            {
                (1, 1) => Column(upstream) * a,
                (2, 1) => Functions.MatMul(upstream, a),
                (1, 2) => Column(a) * Row(upstream),
                _ => Functions.MatMul(a.T, upstream),
            };
        return true;
    }

    internal override Tensor? VjpOfDiagonal(Tensor output, Tensor diagonal, int input)
    {
        var (a, b) = (output.Input(0), output.Input(1));
        return (a.Shape.Rank, b.Shape.Rank, input) switch
        {
            (2, 1, 1) => Column(diagonal) * a,
            (1, 2, 0) => Column(diagonal) * b.T,
            _ => null,
        };
    }

    // One row for each matrix of a batch; the sweep adds the rows up to the gradient of the vector that all share.
    private static Tensor Row(Tensor x) => Functions.Reshape(x, [.. x.Shape.Axes[..^1], 1, x.Shape[-1]]);

    private static Tensor Column(Tensor x) => Functions.Reshape(x, [.. x.Shape.Axes, 1]);
}

public static partial class Functions
{
    /// <summary>
    /// The product of matrices, (…, m, k) by (…, k, n) to (…, m, n); axes before the last two are batches and
    /// broadcast. A vector stands for a row on the left and a column on the right, and its axis is gone from the
    /// result: two vectors give a single number.
    /// </summary>
    /// <param name="a">A tensor of rank 1 or more.</param>
    /// <param name="b">A tensor of rank 1 or more.</param>
    /// <exception cref="ArgumentException">The inner sizes differ, the batches do not broadcast, or an operand is a single number.</exception>
    public static Tensor MatMul(Tensor a, Tensor b) => Tensor.Apply(MatMulOp.Instance, a, b);

    /// <summary>The inner product of two vectors of one length: a single number.</summary>
    /// <exception cref="ArgumentException">An operand is no vector, or the lengths differ.</exception>
    public static Tensor Dot(Tensor a, Tensor b)
    {
        if (a.Shape.Rank != 1 || b.Shape.Rank != 1)
            throw new ArgumentException($"dot: {a.Shape} and {b.Shape} are not two vectors; use MatMul for matrices.");
        return MatMul(a, b);
    }
}
