using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

public sealed partial class Tensor
{
    /// <summary>The numbers.</summary>
    /// <exception cref="InvalidOperationException">They were computed in a training step that is over.</exception>
    internal NDArray Value => !IsReturned ? _value : throw Returned();

    /// <summary>Whether the training step is over in which the numbers were computed, so that they are no longer there.</summary>
    internal bool IsReturned => _step != 0 && !StepMemory.IsOpen(_step);

    /// <summary>A value that a sweep has computed; it lives as long as the open training step, if there is one.</summary>
    internal static Tensor Computed(NDArray value) => new(value, State.None, StepMemory.Serial);

    /// <summary>Lets the numbers outlive the training step that they are computed in.</summary>
    internal Tensor Kept()
    {
        if (_step != 0)
        {
            _value = Workspace.Claim(Value);
            _step = 0;
        }
        // What was kept is never reused, not even once it is no longer a gradient.
        _state &= ~State.Owns;
        return this;
    }

    /// <summary>The step after which a value that was computed from this tensor is returned; 0 for none.</summary>
    private int StepOf(NDArray result)
    {
        var step = StepMemory.Serial;
        if (!result.Overlaps(_value)) return step;
        if (_step != 0) return _step;
        if (Is(State.Owns)) ViewedIn(step);
        return step;
    }

    /// <summary>A view of the buffer keeps it from being reused while it lives.</summary>
    private void ViewedIn(int step)
    {
        var before = Extra.ViewedIn;
        if (step == 0 || (before != step && StepMemory.IsOpen(before))) _state &= ~State.Owns;
        else Extra.ViewedIn = step;
    }

    /// <summary>The numbers for a leaf, which outlives every training step.</summary>
    private NDArray Shared()
    {
        _state &= ~State.Owns;
        return _step == 0 ? _value : Workspace.Claim(Value);
    }

    /// <summary>Hands the buffer to the open training step, if there is one and nobody else has it.</summary>
    /// <returns>The step's number; 0 where the buffer stays.</returns>
    private int LetGo() => Is(State.Owns) ? StepMemory.Hold(_value, _extras?.ViewedIn ?? 0) : 0;

    /// <summary>Gives the buffer of a tensor that nobody can reach to the pool.</summary>
    private void Recycle()
    {
        if (Is(State.Owns) && _value.Shape.Size == _value.Buffer.Length) Workspace.Own().Add(_value.Buffer);
        _state &= ~State.Owns;
    }

    private InvalidOperationException Returned() => new(
        $"{(Name is { } name ? $"{name}: its value" : Op is { } op ? $"{op.Name}: its value" : $"a value of shape {Shape}")} was returned to the pool when its TrainingStep ended; pass it to Keep inside the step.");
}
