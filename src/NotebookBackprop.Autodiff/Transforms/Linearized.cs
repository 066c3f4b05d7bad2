namespace NotebookBackprop.Autodiff;

/// <summary>
/// A function run once at a point, with what its sweeps need: the value, and the tape from the arguments to it.
/// The arguments are aliases, so that a tensor captured by the function is told from the same one given to it.
/// </summary>
internal sealed class Linearized
{
    private readonly Tensor[] _arguments;
    private readonly Tape _tape;
    private readonly bool _record;
    private readonly string _transform;

    /// <summary>Runs a function at a point, recording it even where recording is off.</summary>
    /// <exception cref="InvalidOperationException">The function answers with nothing.</exception>
    public Linearized(string transform, Func<Tensor[], Tensor> function, Tensor[] point)
    {
        _transform = transform;
        _record = Recording.IsOn;
        using var recording = Recording.Use(Recording.Mode.Differentiable);
        _arguments = Array.ConvertAll(point, x => _record && x.RequiresGrad ? Functions.Alias(x) : x.AsVariable());
        Value = function([.. _arguments]) ?? throw new InvalidOperationException($"{transform}: the function answered with null; return a tensor.");
        _tape = Tape.Between(_arguments, Value);
    }

    /// <summary>The function's value at the point.</summary>
    public Tensor Value { get; }

    /// <summary>The value as the user gets it.</summary>
    public Tensor Result => Free(Value);

    /// <summary>vᵀ·J by each argument, in its shape; zeros where the value does not depend on it.</summary>
    public Tensor[] Pull(Tensor v)
    {
        var adjoints = Value.RequiresGrad ? ReverseMode.Sweep(_tape, v, _record) : new Tensor?[_tape.Nodes.Count];
        return Array.ConvertAll(_arguments, argument => _tape.PlaceOf(argument) is { } place && adjoints[place] is { } gradient
            ? Free(gradient)
            : Functions.ZerosLike(argument));
    }

    /// <summary>How many numbers the largest tensor between the arguments and the value holds.</summary>
    public int Widest => _tape.Nodes.Max(node => node.Shape.Size);

    /// <summary>vᵀ·J by the only argument for several v at once, which stand along an axis before the value's: so do the products.</summary>
    public Tensor PullMany(Tensor v)
    {
        var argument = _arguments[0];
        return Value.RequiresGrad && _tape.PlaceOf(argument) is { } place && ManyGradients.Sweep(_tape, v, place, _record) is { } gradients
            ? Free(gradients)
            : Functions.Zeros([v.Shape[0], .. argument.Shape.Axes], argument.DType);
    }

    /// <summary>The Jacobian by the only argument, (elements of the value, …) before its shape.</summary>
    public Tensor PullUnits()
    {
        var argument = _arguments[0];
        return Value.RequiresGrad && _tape.PlaceOf(argument) is { } place && UnitGradients.Sweep(_tape, place, _record) is { } gradients
            ? Free(gradients)
            : Functions.Zeros([Value.Shape.Size, .. argument.Shape.Axes], argument.DType);
    }

    /// <summary>J·u for a tangent of each argument, in the value's shape; zeros where the value does not depend on them.</summary>
    public Tensor Push(Tensor[] u)
    {
        var seeds = new Tensor?[_tape.Nodes.Count];
        for (var i = 0; i < u.Length; i++)
        {
            if (u[i].Shape != _arguments[i].Shape || u[i].DType != _arguments[i].DType)
                throw new ArgumentException($"{_transform}: the tangent is {u[i].DType} {u[i].Shape} and the argument {_arguments[i].DType} {_arguments[i].Shape}; give one of the argument's shape and type.");
            if (_tape.PlaceOf(_arguments[i]) is { } place) seeds[place] = u[i];
        }
        return ForwardMode.Sweep(_tape, seeds, _record)[^1] is { } tangent ? Free(tangent) : Functions.ZerosLike(Value);
    }

    /// <summary>A result keeps its history only where that leads to a variable of the user's: not just to the arguments' own copies.</summary>
    private Tensor Free(Tensor result)
    {
        if (!_record || !result.RequiresGrad) return result.Detach();
        foreach (var node in Tape.Of(result).Nodes)
            if (node is { IsLeaf: true, RequiresGrad: true } && Array.IndexOf(_arguments, node) < 0)
                return result;
        return result.Detach();
    }
}
