using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>
/// Sums of products over named axes (Einstein's convention): operands are taken two at a time, and each pair is a
/// matrix product over the axes that end with it.
/// </summary>
internal static class Contraction
{
    /// <summary>The product of all operands, summed over every axis whose name is not in the output's.</summary>
    /// <param name="operands">One array or more, of one type.</param>
    /// <param name="names">A letter for each axis of each operand; a letter twice in one operand is its diagonal.</param>
    /// <param name="output">The axes of the result, each name once and found among the operands'.</param>
    /// <param name="sizes">The length of each named axis; an operand whose axis has length 1 repeats.</param>
    public static NDArray Of(ReadOnlySpan<NDArray> operands, ReadOnlySpan<string> names, string output, IReadOnlyDictionary<char, int> sizes)
    {
        var product = Named.Of(operands[0], names[0], sizes);
        for (var i = 1; i < operands.Length; i++)
            product = Pair(product, Named.Of(operands[i], names[i], sizes), output + string.Concat(names[(i + 1)..]));
        return product.Summed(output).Ordered(output).Numbers;
    }

    private static Named Pair(Named a, Named b, string needed)
    {
        (a, b) = (a.Summed(needed + b.Names), b.Summed(needed + a.Names));
        var shared = a.Names.Where(b.Names.Contains).ToArray();
        string batch = new([.. shared.Where(needed.Contains)]), inner = new([.. shared.Except(needed)]);
        string rows = new([.. a.Names.Except(shared)]), columns = new([.. b.Names.Except(shared)]);
        (a, b) = (a.Ordered(batch + rows + inner), b.Ordered(batch + inner + columns));

        Span<int> axes = [.. a.Numbers.Shape.Axes[..(batch.Length + rows.Length)], .. b.Numbers.Shape.Axes[(batch.Length + inner.Length)..]];
        var product = inner.Length == 0
            ? Elementwise.Binary(a.Spread(batch.Length + rows.Length, columns.Length), b.Spread(batch.Length, rows.Length), new Zip<Times>(default))
            : Matrices(a, b, batch.Length, rows.Length, inner.Length).Reshaped(Shape.Of(axes));
        return new(product, batch + rows + columns);
    }

    private static NDArray Matrices(Named a, Named b, int batch, int rows, int inner)
    {
        NDArray left = a.Merged(batch, batch + rows), right = b.Merged(batch, batch + inner);
        return MatrixProduct.Of(left, right, [left.Shape[0]]);
    }

    private readonly struct Times : IBinaryOperator
    {
        T IBinaryOperator.Apply<T>(T a, T b) => a * b;
        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => a * b;
    }
}
