using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

public sealed partial class Tensor
{
    /// <summary>
    /// Adds the gradient of this number to the <see cref="Grad"/> of every variable it was computed from.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is not a single number, or nothing that takes a gradient leads to it.</exception>
    public void Backward()
    {
        if (Shape.Size != 1)
            throw new InvalidOperationException($"Backward: shape {Shape} is not a single number; sum it first, or give the gradient to start from: Backward(seed).");
        Backward(Functions.OnesLike(this));
    }

    /// <summary>Adds seedᵀ·J to the <see cref="Grad"/> of every variable this tensor was computed from.</summary>
    /// <param name="seed">The gradient to start from, in this tensor's shape and type.</param>
    /// <exception cref="InvalidOperationException">Nothing that takes a gradient leads to it.</exception>
    /// <exception cref="ArgumentException">The seed's shape or type is another.</exception>
    public void Backward(Tensor seed)
    {
        var tape = Tape.ForGradients(this);
        // All of the sweep first: one that fails leaves every Grad as it was.
        using (var sweep = new NumberSweep(tape, seed, leaves: true))
        {
            sweep.Run();
            for (var i = 0; i < tape.Count; i++)
                if (tape[i] is { IsLeaf: true, RequiresGrad: true } leaf && sweep.Has(i))
                    leaf.SetGradient(leaf.Gradient is { } before ? Workspace.Sum(before.Value, sweep[i]) : sweep.Take(i));
        }
        tape.Return();
    }

    /// <summary>Forgets the gradient, so that the next backward sweep starts from nothing.</summary>
    public void ZeroGrad()
    {
        if (Gradient is not { } gradient) return;
        // One that nobody has seen makes room at once, one that somebody may hold when the step ends.
        if (!gradient.Is(State.IsSeen)) gradient.Recycle();
        else if (gradient.LetGo() is var step and not 0) gradient._step = step;
        Extra.Grad = null;
    }

    /// <summary>How many sweeps have been added up in the gradient since it was last forgotten.</summary>
    internal int SweepsInGradient => _extras?.Grad is null ? 0 : _extras.Sweeps;

    private void SetGradient(NDArray gradient)
    {
        var sweeps = SweepsInGradient;
        ZeroGrad();
        Extra.Grad = new(gradient, State.Owns, 0);
        Extra.Sweeps = sweeps + 1;
    }
}
