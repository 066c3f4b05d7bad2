using MathNet.Numerics.LinearAlgebra.Factorization;

namespace NotebookBackprop;

/// <summary>Orthogonal matrices, all equally likely (Mezzadri, 2007).</summary>
internal static class OrthogonalStart
{
    public static Tensor Of(Shape shape, DType dtype)
    {
        if (shape.Rank < 2 || shape.Size == 0)
            throw new ArgumentException($"init: shape {shape} has no axes of outputs and inputs; use Init.Zeros or Init.Constant.");
        var (rows, columns) = (shape[0], shape.Size / shape[0]);
        var tall = Functions.Randn([Math.Max(rows, columns), Math.Min(rows, columns)], DType.Float64).ToMatrix();
        var qr = tall.QR(QRMethod.Thin);
        var (q, r) = (qr.Q, qr.R);
        // The factorization's choice of signs would favour some matrices; R's diagonal takes it back.
        for (var column = 0; column < q.ColumnCount; column++)
            if (r[column, column] < 0) q.SetColumn(column, -q.Column(column));
        if (rows < columns) q = q.Transpose();
        // Column by column is row by row of the transpose.
        return Functions.Constant(q.Transpose().ToColumnMajorArray(), shape, dtype);
    }
}
