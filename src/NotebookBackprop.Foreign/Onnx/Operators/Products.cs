using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Products of matrices.</summary>
internal static class Products
{
    public static OnnxOperator[] Operators { get; } =
    [
        new("MatMul", call => call[0].Map(a => MatMul(a, call[1].Tensor))),
        new("Gemm", Gemm, "alpha", "beta", "transA", "transB"),
        new("Einsum", call => call[0].Map(_ => Einsum(call.Text("equation").Replace(" ", ""), [.. call.Inputs.Select((_, i) => call[i].Tensor)])), "equation"),
    ];

    /// <summary>α·A·B + β·C, A or B turned first.</summary>
    private static OnnxValue Gemm(OnnxCall call)
    {
        var (a, b) = (call.Float(0), call.Float(1));
        if (a.Shape.Rank != 2 || b.Shape.Rank != 2) throw new ArgumentException($"shapes {a.Shape} and {b.Shape} are not two matrices.");
        var product = MatMul(call.Is("transA") ? Transpose(a) : a, call.Is("transB") ? Transpose(b) : b);
        double alpha = call.Number("alpha", 1), beta = call.Number("beta", 1);
        if (alpha != 1) product = alpha * product;
        return call.MaybeFloat(2) is { } c ? product + (beta == 1 ? c : beta * c) : product;
    }
}
