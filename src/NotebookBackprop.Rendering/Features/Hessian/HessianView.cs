using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>What a Hessian shows, as plain data.</summary>
/// <param name="Loss">The single number that is differentiated.</param>
/// <param name="Input">By what, n elements.</param>
/// <param name="Entries">∂²loss/∂input∂input, row-major, n by n; empty where it would be too large.</param>
/// <param name="Structure">What was found in it; null where it would be too large.</param>
/// <param name="Eigenvalues">All of them; null where it would be too large, or an entry is not finite.</param>
/// <param name="Outermost">The outermost ones from products alone; null where all are known, or a product is not finite.</param>
/// <param name="GradientNorm">The length of the gradient.</param>
/// <param name="AlongGradient">The curvature along it; NaN where it is zero.</param>
/// <param name="IsConnected">Whether anything recorded leads from the input to the loss.</param>
/// <param name="Kinks">The operations that stand exactly at a kink, in words.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record HessianView(
    Side Loss, Side Input, IReadOnlyList<double> Entries, MatrixStructure? Structure, Eigenvalues? Eigenvalues, OuterEigenvalues? Outermost,
    double GradientNorm, double AlongGradient, bool IsConnected, IReadOnlyList<string> Kinks)
{
    /// <summary>The most elements of the input of which the whole matrix is computed.</summary>
    public const int MostElements = 500;

    /// <summary>A gradient up to this length counts as zero.</summary>
    public const double StationaryNorm = 1e-6;

    /// <summary>Whether the gradient counts as zero.</summary>
    public bool IsStationary => GradientNorm <= StationaryNorm;

    /// <summary>Reads second derivatives from what was recorded. Changes no <c>Grad</c>.</summary>
    /// <param name="loss">A computed tensor of one element.</param>
    /// <param name="wrt">A tensor that takes a gradient.</param>
    /// <param name="notebook">Its variables give names, and it can be interrupted.</param>
    /// <exception cref="InvalidOperationException">The loss is not a single number, or what was recorded can no longer be followed.</exception>
    public static HessianView Of(Tensor loss, Tensor wrt, INotebook notebook)
    {
        var names = Naming.OfUser([loss, wrt], notebook);
        Side of = new(names.GetValueOrDefault(loss, "f"), loss.Shape), by = new(names.GetValueOrDefault(wrt, "x"), wrt.Shape);
        if (loss.Shape.Size != 1)
            throw new InvalidOperationException($"{of.Short} has shape {loss.Shape}, not a single number; sum it, or ask for the Jacobian.");
        var size = wrt.Shape.Size;
        if (size == 0 || Replay.Of(wrt, loss) is not { } function)
            return new(of, by, [], null, null, null, 0, double.NaN, size == 0, []);

        var curvature = new Curvature(x => function(x).Reshape(Shape.Scalar), wrt);
        var kinks = KinkNames.Of(Autodiff.Kinks.Between(wrt, loss), notebook);
        double[] Product(double[] u)
        {
            notebook.Cancellation.ThrowIfCancellationRequested();
            return curvature.Times(u);
        }
        if (size > MostElements)
            return new(of, by, [], null, null, Lanczos.Of(Product, size), curvature.GradientNorm, curvature.AlongGradient(), true, kinks);
        var entries = curvature.Matrix();
        return new(of, by, entries, MatrixStructure.Of(entries, size, size, dtype: wrt.DType), Eigenvalues.Of(entries, size, wrt.DType), null,
            curvature.GradientNorm, curvature.AlongGradient(), true, kinks);
    }

    /// <summary>Its heat map.</summary>
    internal HeatMap Map => HeatMap.Of([.. Entries], Input.Axis(0), Input.Axis(Input.Shape.Rank), new($"∂²{Loss.Short}/∂{Input.Open}", $"{Input.Close}∂{Input.Open}", Input.Close));
}
