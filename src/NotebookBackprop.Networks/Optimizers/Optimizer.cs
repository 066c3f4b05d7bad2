namespace NotebookBackprop;

/// <summary>Changes parameters against their gradients.</summary>
public abstract class Optimizer
{
    private readonly Tensor[] _parameters;
    private double _learningRate;

    /// <summary>An optimizer of these parameters.</summary>
    private protected Optimizer(IEnumerable<Tensor> parameters, double learningRate)
    {
        _parameters = [.. parameters];
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

    /// <summary>One step of every parameter that has a gradient.</summary>
    public void Step()
    {
        using var _ = Functions.NoGrad();
        foreach (var parameter in _parameters)
            if (parameter.Grad is { } gradient) parameter.Assign(Next(parameter, gradient));
    }

    /// <summary>Forgets the gradient of every parameter.</summary>
    public void ZeroGrad()
    {
        foreach (var parameter in _parameters) parameter.ZeroGrad();
    }

    /// <summary>The parameter's numbers after the step.</summary>
    private protected abstract Tensor Next(Tensor parameter, Tensor gradient);
}
