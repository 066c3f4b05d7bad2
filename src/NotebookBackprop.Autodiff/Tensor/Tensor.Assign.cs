using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public sealed partial class Tensor
{
    /// <summary>
    /// Gives a variable or constant new numbers, as an optimizer's step does. A graph recorded before that still needs
    /// the old ones can no longer be swept, and says so.
    /// </summary>
    /// <param name="value">The new numbers, in this tensor's shape and type; they are copied.</param>
    /// <exception cref="InvalidOperationException">The tensor was computed, so its numbers follow from others.</exception>
    /// <exception cref="ArgumentException">The shape or type is another.</exception>
    public void Assign(Tensor value)
    {
        if (Op is not null)
            throw new InvalidOperationException($"assign: the tensor was computed by {Op.Name}; only variables and constants can be given new numbers.");
        if (value.IsNumber && DType != value.DType) value = value.As(DType);
        if (value.Shape != Shape || value.DType != DType)
            throw new ArgumentException($"assign: {value.DType} {value.Shape} does not fit {DType} {Shape}; give numbers of that shape and type.");
        Renew(Workspace.Claim(value.Value));
    }

    /// <summary>An input of this node that has been given new numbers since, and whose old ones the rule needs; else null.</summary>
    internal Tensor? StaleInput()
    {
        if (Op is not { ReadsInputs: true }) return null;
        if (ReplacedInput() is { } replaced) return replaced;
        // A variable that was only moved on the way, as by W.T, is that variable still.
        foreach (var input in InputSpan)
            if (input.Is(State.IsMoved) && input.ReplacedBeforeMoving() is { } before)
                return before;
        return null;
    }

    private Tensor? ReplacedBeforeMoving()
    {
        if (ReplacedInput() is { } replaced) return replaced;
        foreach (var input in InputSpan)
            if (input.Is(State.IsMoved) && input.ReplacedBeforeMoving() is { } before)
                return before;
        return null;
    }

    /// <summary>An input of this node that has been given new numbers since, whether its rule reads them or not; else null.</summary>
    internal Tensor? ReplacedInput()
    {
        var versions = 0;
        foreach (var input in InputSpan) versions += input._version;
        if (versions == _version) return null;
        foreach (var input in InputSpan)
            if (input.IsLeaf && input._version > 0)
                return input;
        return null;
    }
}
