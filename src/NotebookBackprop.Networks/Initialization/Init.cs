namespace NotebookBackprop;

/// <summary>How weights start: numbers for a shape (outputs, inputs, kernel…), drawn from the session's random numbers.</summary>
public sealed class Init
{
    private readonly Func<Shape, DType, Tensor> _start;

    private Init(string name, Func<Shape, DType, Tensor> start) => (Name, _start) = (name, start);

    /// <summary>Its name, as in <c>xavier uniform</c>.</summary>
    public string Name { get; }

    /// <summary>Uniform within ±1/√inputs: the "standard" of Glorot and Bengio (2010).</summary>
    public static Init Uniform { get; } = new("uniform", (shape, dtype) => Within(1 / Math.Sqrt(Fans(shape).In), shape, dtype));

    /// <summary>Uniform within ±√(6 / (inputs + outputs)) (Glorot and Bengio, 2010).</summary>
    public static Init XavierUniform { get; } = new("xavier uniform", (shape, dtype) => Within(Math.Sqrt(6.0 / (Fans(shape).In + Fans(shape).Out)), shape, dtype));

    /// <summary>Normal of variance 2 / (inputs + outputs) (Glorot and Bengio, 2010).</summary>
    public static Init XavierNormal { get; } = new("xavier normal", (shape, dtype) => Functions.Randn(shape, dtype) * Math.Sqrt(2.0 / (Fans(shape).In + Fans(shape).Out)));

    /// <summary>Uniform of variance 2 / inputs, for ReLU (He et al., 2015).</summary>
    public static Init HeUniform { get; } = new("he uniform", (shape, dtype) => Within(Math.Sqrt(6.0 / Fans(shape).In), shape, dtype));

    /// <summary>Normal of variance 2 / inputs, for ReLU (He et al., 2015).</summary>
    public static Init HeNormal { get; } = new("he normal", (shape, dtype) => Functions.Randn(shape, dtype) * Math.Sqrt(2.0 / Fans(shape).In));

    /// <summary>
    /// Rows or columns, whichever are fewer, at right angles and of length gain (Saxe et al., 2014): the product of any number of
    /// square ones stretches nothing. Filters are taken as rows.
    /// </summary>
    public static Init Orthogonal(double gain = 1) => new("orthogonal", (shape, dtype) => OrthogonalStart.Of(shape, dtype) * gain);

    /// <summary>Normal of mean 0 and a standard deviation.</summary>
    public static Init Normal(double deviation) => new("normal", (shape, dtype) => Functions.Randn(shape, dtype) * deviation);

    /// <summary>Zeros.</summary>
    public static Init Zeros { get; } = new("zeros", (shape, dtype) => Functions.Zeros(shape, dtype));

    /// <summary>One value everywhere.</summary>
    public static Init Constant(double value) => new("constant", (shape, dtype) => Functions.Full(shape, value, dtype));

    /// <summary>Numbers to start from.</summary>
    public Tensor Start(Shape shape, DType dtype) => _start(shape, dtype);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Tensor Within(double bound, Shape shape, DType dtype) => (Functions.Rand(shape, dtype) * 2 - 1) * bound;

    private static (int In, int Out) Fans(Shape shape)
    {
        if (shape.Rank < 2)
            throw new ArgumentException($"init: shape {shape} has no axes of outputs and inputs; use Init.Zeros or Init.Constant.");
        var window = shape.Skip(2).Aggregate(1, (product, length) => product * length);
        return (shape[1] * window, shape[0] * window);
    }
}
