using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Rows looked up in a table; a row gets the gradients of all its uses.</summary>
/// <param name="Indices">Which row, for each place of the result, in row-major order.</param>
/// <param name="Places">The shape of these places.</param>
internal sealed record EmbeddingOp(int[] Indices, Shape Places) : LinearOp
{
    public override string Name => "embedding";

    public override Role Role => Role.Router;

    public override int? TableInput => 0;

    public override IReadOnlyList<Example> Examples => [new(new EmbeddingOp([0, 2, 2, 1], [2, 2]), new Domain([3, 2]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) =>
        Indexing.Select(inputs[0], 0, Indices).Reshaped([.. Places.Axes, inputs[0].Shape[1]]);

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream)
    {
        var table = output.Input(0).Shape;
        return Tensor.Apply(new IndexAddOp(0, Indices, table[0]), Functions.Reshape(upstream, [Indices.Length, table[1]]));
    }
}

public static partial class Functions
{
    /// <summary>Rows looked up in a table: shape (n, features) for n indices. A row gets the gradients of all its uses.</summary>
    /// <param name="table">The table, (entries, features).</param>
    /// <param name="indices">Which rows, counted from 0.</param>
    /// <exception cref="ArgumentException">The table is no matrix, or an index names none of its rows.</exception>
    public static Tensor Embedding(Tensor table, params int[] indices) => Embedding(table, indices, [indices.Length]);

    /// <summary>Rows looked up in a table: for indices of any shape, that shape with the features as a further axis.</summary>
    /// <inheritdoc cref="Embedding(Tensor, int[])"/>
    public static Tensor Embedding(Tensor table, Tensor indices) => Embedding(table, AxisSet.Indices("embedding", indices), indices.Shape);

    private static Tensor Embedding(Tensor table, int[] indices, Shape places)
    {
        if (table.Shape.Rank != 2)
            throw new ArgumentException($"embedding: a table of shape {table.Shape} has no rows to look up; give shape (entries, features).");
        return Tensor.Apply(new EmbeddingOp([.. AxisSet.Indices("embedding", indices, 0, table.Shape)], places), table);
    }
}
