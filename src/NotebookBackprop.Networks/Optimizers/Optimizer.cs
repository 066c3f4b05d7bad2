using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Changes parameters against their gradients.</summary>
public abstract class Optimizer
{
    private readonly Tensor[] _parameters;
    private readonly Memory[] _memories;
    private readonly Numbers[] _next;
    private double _learningRate;

    /// <summary>An optimizer of these parameters.</summary>
    /// <exception cref="ArgumentException">There are none, or one of them is computed or takes no gradient.</exception>
    private protected Optimizer(IEnumerable<Tensor> parameters, double learningRate)
    {
        _parameters = [.. parameters.Distinct()];
        if (_parameters.Length == 0) throw new ArgumentException("optimizer: there are no parameters to change; give net.Parameters.Values.");
        if (Array.Find(_parameters, parameter => !parameter.IsLeaf || !parameter.RequiresGrad) is { } other)
            throw new ArgumentException($"optimizer: {other.Name ?? $"a tensor of shape {other.Shape}"} {(other.IsLeaf ? "takes no gradient" : $"was computed by {other.Op}")}; give variables.");
        _memories = [.. _parameters.Select(_ => new Memory())];
        _next = new Numbers[_parameters.Length];
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
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<Tensor> Parameters => _parameters;

    /// <summary>One step of every parameter that has a gradient: of all of them, or of none where one fails.</summary>
    public void Step()
    {
        Interruption.Check();
        for (var i = 0; i < _next.Length; i++) _next[i] = _parameters[i].Gradient is { } gradient ? Following(i, gradient) : default;
        for (var i = 0; i < _next.Length; i++)
            if (_next[i].Step > 0)
            {
                _parameters[i].Renew(_next[i].Parameter);
                _memories[i].Keep(_next[i]);
            }
        Array.Clear(_next);
    }

    /// <summary>What a step by this gradient would add to a parameter, in its shape; nothing is changed.</summary>
    /// <exception cref="ArgumentException">The parameter is none of this optimizer's, or the gradient has another shape or type.</exception>
    public Tensor Update(Tensor parameter, Tensor gradient)
    {
        var place = Array.IndexOf(_parameters, parameter);
        if (place < 0)
            throw new ArgumentException($"optimizer: {parameter.Name ?? $"the tensor of shape {parameter.Shape}"} is none of its parameters; ask for one of those it was given.");
        if (gradient.Shape != parameter.Shape || gradient.DType != parameter.DType)
            throw new ArgumentException($"optimizer: the gradient is {gradient.DType} {gradient.Shape} and the parameter {parameter.DType} {parameter.Shape}; give one of the parameter's shape and type.");
        using var _ = Functions.NoGrad();
        return new Tensor(Following(place, gradient).Parameter) - parameter;
    }

    /// <summary>Forgets the gradient of every parameter.</summary>
    public void ZeroGrad()
    {
        foreach (var parameter in _parameters) parameter.ZeroGrad();
    }

    /// <summary>A setting that is 0 or more, and below 1 where it says what is kept of a running mean.</summary>
    private protected static double Setting(string what, double value, bool isKept = false) => value >= 0 && value < (isKept ? 1 : double.PositiveInfinity) ? value
        : throw new ArgumentException(FormattableString.Invariant($"optimizer: {what} = {value} leads nowhere; give a number of 0 or more{(isKept ? " and below 1" : "")}."));

    /// <summary>Whether running means of the gradient and of its square are kept from step to step.</summary>
    private protected abstract (bool First, bool Second) Remembers { get; }

    /// <summary>Changes a parameter's numbers, and what is remembered of it, by its gradient.</summary>
    private protected abstract void Update(in Numbers numbers);

    private Numbers Following(int place, Tensor gradient)
    {
        var (parameter, memory) = (_parameters[place], _memories[place]);
        var numbers = new Numbers(Workspace.Lasting(parameter.Shape, parameter.DType), parameter.Value, gradient.Value,
            Remembers.First ? Memory.Next(memory.First, parameter) : default, Remembers.Second ? Memory.Next(memory.Second, parameter) : default, memory.Steps + 1);
        Update(numbers);
        return numbers;
    }

    /// <summary>The numbers of a step: the parameter's next and its present ones, and copies of what is remembered, so that nothing is changed before all steps are known.</summary>
    private protected readonly record struct Numbers(NDArray Parameter, NDArray Before, NDArray Gradient, NDArray First, NDArray Second, int Step)
    {
        public void Change<TUpdate>(TUpdate update) where TUpdate : struct, IUpdate => Updates.Run(Parameter, Before, Gradient, First, Second, update);
    }

    /// <summary>What is remembered of a parameter from step to step, in its shape.</summary>
    private sealed class Memory
    {
        public Tensor? First { get; private set; }

        public Tensor? Second { get; private set; }

        public int Steps { get; private set; }

        /// <summary>A copy to be changed, in the parameter's type; zeros at first.</summary>
        public static NDArray Next(Tensor? last, Tensor parameter) => Workspace.Copy(last?.Value.To(parameter.DType) ?? Functions.ZerosLike(parameter).Value);

        public void Keep(Numbers numbers)
        {
            Steps = numbers.Step;
            First = Replaced(First, numbers.First);
            Second = Replaced(Second, numbers.Second);
        }

        private static Tensor? Replaced(Tensor? tensor, NDArray numbers)
        {
            if (!numbers.Exists) return null;
            tensor ??= new(numbers);
            tensor.Renew(numbers);
            return tensor;
        }
    }
}
