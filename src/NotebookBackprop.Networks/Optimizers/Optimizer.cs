namespace NotebookBackprop;

/// <summary>Changes parameters against their gradients.</summary>
public abstract class Optimizer
{
    private readonly Tensor[] _parameters;
    private readonly Dictionary<Tensor, Moments> _moments = [];
    private double _learningRate;

    /// <summary>An optimizer of these parameters.</summary>
    /// <exception cref="ArgumentException">There are none, or one of them is computed or takes no gradient.</exception>
    private protected Optimizer(IEnumerable<Tensor> parameters, double learningRate)
    {
        _parameters = [.. parameters.Distinct()];
        if (_parameters.Length == 0) throw new ArgumentException("optimizer: there are no parameters to change; give net.Parameters.Values.");
        if (Array.Find(_parameters, parameter => !parameter.IsLeaf || !parameter.RequiresGrad) is { } other)
            throw new ArgumentException($"optimizer: {other.Name ?? $"a tensor of shape {other.Shape}"} {(other.IsLeaf ? "takes no gradient" : $"was computed by {other.Op}")}; give variables.");
        LearningRate = learningRate;
    }

    /// <summary>The size of a step; set it between steps to change it.</summary>
    /// <exception cref="ArgumentException">It is negative or no number.</exception>
    public double LearningRate
    {
        get => _learningRate;
        set => _learningRate = value >= 0 && double.IsFinite(value) ? value
            : throw new ArgumentException(FormattableString.Invariant($"optimizer: a learning rate of {value} leads nowhere; give a number of 0 or more."));
    }

    /// <summary>What it changes, each once.</summary>
    public IReadOnlyList<Tensor> Parameters => _parameters;

    /// <summary>One step of every parameter that has a gradient: of all of them, or of none where one fails.</summary>
    public void Step()
    {
        var next = new List<(Tensor Parameter, Tensor Value, Moments Moments)>(_parameters.Length);
        foreach (var parameter in _parameters)
            if (parameter.Grad is { } gradient)
            {
                var (value, moments) = Following(parameter, gradient);
                next.Add((parameter, value, moments));
            }
        foreach (var (parameter, value, moments) in next)
        {
            parameter.Assign(value);
            _moments[parameter] = moments;
        }
    }

    /// <summary>What a step by this gradient would add to a parameter, in its shape; nothing is changed.</summary>
    /// <exception cref="ArgumentException">The parameter is none of this optimizer's.</exception>
    public Tensor Update(Tensor parameter, Tensor gradient)
    {
        if (!_parameters.Contains(parameter))
            throw new ArgumentException($"optimizer: {parameter.Name ?? $"the tensor of shape {parameter.Shape}"} is none of its parameters; ask for one of those it was given.");
        using var _ = Functions.NoGrad();
        return Following(parameter, gradient).Value - parameter;
    }

    /// <summary>Forgets the gradient of every parameter.</summary>
    public void ZeroGrad()
    {
        foreach (var parameter in _parameters) parameter.ZeroGrad();
    }

    /// <summary>The parameter's numbers after the step, and what is remembered of it.</summary>
    /// <param name="parameter">Its numbers so far.</param>
    /// <param name="gradient">In its shape.</param>
    /// <param name="last">What was remembered by the step before; zeros at the first.</param>
    private protected abstract (Tensor Value, Moments Moments) Next(Tensor parameter, Tensor gradient, Moments last);

    private (Tensor Value, Moments Moments) Following(Tensor parameter, Tensor gradient)
    {
        using var _ = Functions.NoGrad();
        var last = _moments.TryGetValue(parameter, out var known) && known.First.DType == parameter.DType ? known
            : known is null ? Moments.None(parameter)
            : new(known.First.To(parameter.DType), known.Second.To(parameter.DType), known.Steps);
        return Next(parameter, gradient, last);
    }

    /// <summary>What an optimizer remembers of a parameter: running means of its gradient and of its square, as its formula has them.</summary>
    /// <param name="First">In the parameter's shape.</param>
    /// <param name="Second">In the parameter's shape.</param>
    /// <param name="Steps">How many steps there have been.</param>
    private protected sealed record Moments(Tensor First, Tensor Second, int Steps)
    {
        public static Moments None(Tensor parameter) => new(Functions.ZerosLike(parameter), Functions.ZerosLike(parameter), 0);
    }
}
