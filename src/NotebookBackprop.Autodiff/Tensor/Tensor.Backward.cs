using NotebookBackprop.Autodiff;

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
        var tape = Tape.Of(this);
        // All of the sweep first: one that fails leaves every Grad as it was.
        var adjoints = ReverseMode.Sweep(tape, seed, leaves: true);
        for (var i = 0; i < tape.Nodes.Count; i++)
            if (tape.Nodes[i] is { IsLeaf: true, RequiresGrad: true } leaf && adjoints[i] is { } gradient)
                leaf.Grad = leaf.Grad is null ? gradient : ReverseMode.WithoutRecording(leaf.Grad, gradient);
    }

    /// <summary>Forgets the gradient, so that the next backward sweep starts from nothing.</summary>
    public void ZeroGrad() => Grad = null;
}
