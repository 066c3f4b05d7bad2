using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>Pairs of elements, with errors that name the operation.</summary>
internal static class Pairing
{
    /// <summary>A function of each pair of elements; the shapes broadcast.</summary>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static NDArray Apply<TKernel>(string operation, NDArray a, NDArray b, TKernel kernel) where TKernel : struct, IBinaryKernel
    {
        try
        {
            return Elementwise.Binary(a, b, kernel);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"{operation}: {e.Message}", e);
        }
    }
}
