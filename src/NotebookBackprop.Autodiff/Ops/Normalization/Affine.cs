using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>The scale γ and shift β that follow a normalization, both, the scale alone, or none.</summary>
internal static class Affine
{
    /// <summary>What a normalization is given besides x: a shift without a scale gets ones.</summary>
    /// <exception cref="ArgumentException">One has another shape than asked for.</exception>
    public static Tensor[] Inputs(string operation, Tensor? gamma, Tensor? beta, Shape shape, DType dtype)
    {
        foreach (var given in (Tensor?[])[gamma, beta])
            if (given is not null && given.Shape != shape)
                throw new ArgumentException($"{operation}: gamma and beta have shape {shape} here, not {given.Shape}; give one number for each normalized element or channel.");
        return (gamma, beta) switch
        {
            (null, null) => [],
            ({ } scale, null) => [scale],
            _ => [gamma ?? Functions.Ones(shape, dtype), beta],
        };
    }

    /// <summary>γ·x + β of those that are given.</summary>
    /// <param name="x">What was normalized.</param>
    /// <param name="given">γ, then β, where there are.</param>
    /// <param name="shape">The shape in which they broadcast with x.</param>
    public static Tensor Apply(Tensor x, ReadOnlySpan<Tensor> given, Shape shape)
    {
        if (given.Length > 0) x = Functions.Reshape(given[0], shape) * x;
        if (given.Length > 1) x += Functions.Reshape(given[1], shape);
        return x;
    }

    /// <inheritdoc cref="Apply(Tensor, ReadOnlySpan{Tensor}, Shape)"/>
    public static NDArray Apply(NDArray x, ReadOnlySpan<NDArray> given, Shape shape)
    {
        if (given.Length > 0) x = Elementwise.Binary(x, given[0].ToContiguous().Reshaped(shape), default(MultiplyOp.Kernel));
        if (given.Length > 1) x = Elementwise.Binary(x, given[1].ToContiguous().Reshaped(shape), default(AddOp.Kernel));
        return x;
    }
}
