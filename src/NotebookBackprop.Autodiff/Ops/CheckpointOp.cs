using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>
/// A function whose inside is forgotten and computed again by the sweeps: memory for time. It runs again in the surroundings
/// of its first run, so that it draws the same random numbers, and one that answers otherwise all the same is refused.
/// </summary>
/// <param name="Function">The function; its argument is the first input.</param>
/// <param name="Captured">What it captures that takes a gradient: the other inputs, in their order.</param>
/// <param name="Surroundings">Those of its first run.</param>
internal sealed record CheckpointOp(Func<Tensor, Tensor> Function, Tensor[] Captured, Surroundings Surroundings) : CompositeOp
{
    public override string Name => "checkpoint";

    public override IReadOnlyList<Example> Examples => [];

    internal override bool RunsUserCode => true;

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        using var recording = Recording.Use(Recording.Mode.Nothing);
        return Define([new Tensor(inputs[0])]).Value;
    }

    /// <summary>The function finds what it captures by itself.</summary>
    private protected override Tensor Place(Tensor output, int input) => input == 0 ? base.Place(output, 0) : Captured[input - 1];

    protected override Tensor Define(ReadOnlySpan<Tensor> inputs)
    {
        var argument = inputs[0];
        return Answer(Surroundings.Again(() => Workspace.RunUserCode(() => Function(argument))));
    }

    private protected override Tensor Define(Tensor output, ReadOnlySpan<Tensor> inputs)
    {
        var again = Define(inputs);
        if (again.Shape == output.Shape && again.DType == output.DType && AreSame(again.Value.ToContiguous(), output.Value.ToContiguous())) return again;
        throw new InvalidOperationException("checkpoint: the function answers otherwise when it is run again for the gradient, which would be another function's; let it depend on its argument, on tensors that keep their numbers, and on this library's random numbers alone.");
    }

    private static bool AreSame(NDArray a, NDArray b) => a.DType == DType.Float64
        ? a.Span<double>().SequenceEqual(b.Span<double>())
        : a.Span<float>().SequenceEqual(b.Span<float>());

    /// <summary>What a user's function answers with.</summary>
    /// <exception cref="InvalidOperationException">Nothing.</exception>
    public static Tensor Answer(Tensor? value) => value ?? throw new InvalidOperationException("checkpoint: the function answered with null; return a tensor.");
}
