using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>A user's rule for vᵀJ: from the inputs, the output and the gradient of the output, the gradient of each input; null where none flows.</summary>
/// <param name="inputs">The inputs of the operation.</param>
/// <param name="output">Its recorded result.</param>
/// <param name="upstream">The gradient of the output, in its shape.</param>
public delegate Tensor?[] VjpRule(Tensor[] inputs, Tensor output, Tensor upstream);

/// <summary>An operation of the user's own: a forward function and a rule. Not in the catalogue, as it belongs to a notebook.</summary>
internal sealed record CustomOp(string GivenName, Func<Tensor[], Tensor> Function, VjpRule Rule) : Op
{
    public override string Name => GivenName;

    public override IReadOnlyList<Example> Examples => [];

    internal override bool RunsUserCode => true;

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        using var recording = Recording.Use(Recording.Mode.Nothing);
        var constants = new Tensor[inputs.Length];
        for (var i = 0; i < inputs.Length; i++) constants[i] = new(inputs[i]);
        return Function(constants).Value;
    }

    internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions)
    {
        var gradients = Workspace.RunUserCode(() => Rule([.. output.Inputs], output, upstream));
        if (gradients.Length != contributions.Length)
            throw new InvalidOperationException($"{Name}: the rule answered with {gradients.Length} gradients for {contributions.Length} inputs; answer with one for each, null where none flows.");
        for (var i = 0; i < gradients.Length; i++)
        {
            if (gradients[i] is { } gradient && gradient.Shape != output.Input(i).Shape && gradient.Shape != output.Shape)
                throw new InvalidOperationException($"{Name}: the rule answered with a gradient of shape {gradient.Shape} for input {i} of shape {output.Input(i).Shape}; answer with one of the input's shape.");
            contributions[i] = gradients[i];
        }
    }

    /// <summary>The rule is linear in the gradient that comes back, so its own transpose is forward mode.</summary>
    internal override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents)
    {
        Tensor probe;
        Tensor?[] pulled;
        using (Recording.Use(Recording.Mode.Differentiable))
        {
            probe = Functions.ZerosLike(output).AsVariable();
            pulled = Rule([.. output.Inputs], output, probe);
        }
        Tensor? sum = null;
        for (var i = 0; i < tangents.Length; i++)
        {
            if (tangents[i] is not { } tangent || pulled[i] is not { RequiresGrad: true } gradient) continue;
            var tape = Tape.Between([probe], gradient);
            var seed = gradient.Shape == tangent.Shape ? tangent : Functions.BroadcastTo(tangent, gradient.Shape);
            if (tape.PlaceOf(probe) is { } place && ReverseMode.Sweep(tape, seed, Recording.IsOn)[place] is { } product)
                sum = Algebra.Plus(sum, product);
        }
        return sum;
    }
}
