namespace NotebookBackprop.Autodiff;

/// <summary>Second derivatives of a function that answers with a single number, by products with its Hessian H.</summary>
public sealed class Curvature
{
    private readonly Linearized _gradient;
    private readonly Tensor _point;

    /// <summary>Runs a function and its gradient at a point, once; each product is one forward sweep over them.</summary>
    /// <param name="f">A function that answers with a single number.</param>
    /// <param name="point">The point, of n elements.</param>
    /// <exception cref="InvalidOperationException">The function's value is not a single number.</exception>
    public Curvature(Func<Tensor, Tensor> f, Tensor point)
    {
        _point = point.Detach();
        _gradient = new("hessian", x => Functions.Grad(f, x[0]), [_point]);
        Gradient = _gradient.Result.ToArray();
    }

    /// <summary>The gradient g, n numbers.</summary>
    public IReadOnlyList<double> Gradient { get; }

    /// <summary>The length of the gradient.</summary>
    public double GradientNorm => Norm(Gradient);

    /// <summary>H·u.</summary>
    /// <param name="u">n numbers.</param>
    public double[] Times(double[] u) => _gradient.Push([Functions.Constant(u, _point.Shape, _point.DType)]).ToArray();

    /// <summary>The curvature along the gradient, gᵀ·H·g / gᵀ·g: one product. NaN where the gradient is zero.</summary>
    public double AlongGradient()
    {
        var norm = GradientNorm;
        if (norm == 0) return double.NaN;
        double[] direction = [.. Gradient.Select(value => value / norm)];
        return Times(direction).Zip(direction, (a, b) => a * b).Sum();
    }

    /// <summary>The whole H, row-major: n products.</summary>
    public double[] Matrix()
    {
        var size = Gradient.Count;
        var entries = new double[size * size];
        for (var column = 0; column < size; column++)
        {
            var unit = new double[size];
            unit[column] = 1;
            var product = Times(unit);
            for (var row = 0; row < size; row++) entries[row * size + column] = product[row];
        }
        return entries;
    }

    private static double Norm(IReadOnlyList<double> vector)
    {
        var scale = vector.Select(Math.Abs).DefaultIfEmpty(0).Max();
        return scale == 0 || !double.IsFinite(scale) ? scale : scale * Math.Sqrt(vector.Sum(value => value / scale * (value / scale)));
    }
}
