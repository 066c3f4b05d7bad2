using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public static partial class Functions
{
    private const int MostElements = 256;

    /// <summary>
    /// Compares reverse mode element by element, forward mode and second order along random directions, with finite
    /// differences of f around x. A function of many values is weighed by random weights, the same in each run.
    /// </summary>
    /// <param name="f">Any function that answers the same each time.</param>
    /// <param name="x">The point, Float64. Of more than 256 elements, 256 spread evenly are compared.</param>
    /// <param name="step">The step of the differences.</param>
    /// <param name="tolerance">The error from which a derivative is wrong, over the larger of 1 and the derivative.</param>
    /// <exception cref="ArgumentException">x is Float32, too coarse for differences.</exception>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public static GradientCheck CheckGradients(Func<Tensor, Tensor> f, Tensor x, double step = 1e-4, double tolerance = 1e-6) =>
        CheckGradients(Single(f), [x], step, tolerance);

    /// <inheritdoc cref="CheckGradients(Func{Tensor, Tensor}, Tensor, double, double)"/>
    public static GradientCheck CheckGradients(Func<Tensor[], Tensor> f, Tensor[] x, double step = 1e-4, double tolerance = 1e-6)
    {
        if (Array.Find(x, argument => argument.DType != DType.Float64) is { } coarse)
            throw new ArgumentException($"CheckGradients: {coarse.DType} is too coarse for finite differences; convert the arguments with .To(DType.Float64).");
        return new GradientChecker(f, Array.ConvertAll(x, argument => argument.Detach()), step, tolerance, MostElements).Run();
    }
}
