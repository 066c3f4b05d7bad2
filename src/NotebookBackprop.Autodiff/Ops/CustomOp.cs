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
        var value = Function(constants) ?? throw new InvalidOperationException($"{Name}: the function answered with null; return a tensor.");
        return value.IsNumber ? value.Value.To(inputs[0].DType) : value.Value;
    }

    internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions) => Contributions(output, upstream).CopyTo(contributions);

    /// <summary>
    /// The rule is linear in the gradient that comes back, so its own transpose is forward mode. It is probed by numbers of many sizes:
    /// of a linear rule, what it answers is its slope times the probe (Euler's theorem), of one that is not, or that leaves the tape, it is not.
    /// </summary>
    internal override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents)
    {
        Tensor probe;
        Tensor?[] pulled;
        using (Recording.Use(Recording.Mode.Differentiable))
        {
            probe = Probe(output);
            pulled = Contributions(output, probe);
        }
        Tensor? sum = null;
        double answered = 0, scale = 0;
        for (var i = 0; i < tangents.Length; i++)
        {
            if (tangents[i] is not { } tangent || pulled[i] is not { } gradient) continue;
            Weigh(gradient, tangent, ref answered, ref scale);
            var tape = Tape.Between([probe, output, .. output.InputSpan], gradient);
            if (gradient.RequiresGrad && tape.PlaceOf(probe) is { } place && ReverseMode.Sweep(tape, tangent, Recording.IsOn)[place] is { } product)
                sum = Algebra.Plus(sum, product);
        }
        var followed = 0.0;
        if (sum is not null) Weigh(sum, probe, ref followed, ref scale);
        if (double.IsFinite(scale) && Math.Abs(followed - answered) > scale * (output.DType == DType.Float64 ? 1e-6 : 1e-3))
            throw new InvalidOperationException($"{Name}: forward mode follows the rule, which is not linear in the gradient it is given, or computes outside of tensors; write it as tensor operations linear in that gradient.");
        return sum;
    }

    /// <summary>What an elementwise rule passes on: the gradient times the derivative, added up where the input was broadcast.</summary>
    public static Tensor Passed(string name, Tensor upstream, Tensor? derivative, Tensor x)
    {
        if (derivative is null) throw new InvalidOperationException($"{name}: the derivative answered with null; return a tensor.");
        var passed = upstream * derivative;
        if (passed.Shape == x.Shape) return passed;
        return passed.Shape == upstream.Shape && Broadcasting.TryShape(x.Shape, passed.Shape, out var both) && both == passed.Shape
            ? ReverseMode.Unbroadcast(passed, x.Shape)
            : throw new InvalidOperationException($"{name}: the derivative has shape {derivative.Shape} for an input of shape {x.Shape} and an output of shape {upstream.Shape}; answer with one number for each element, or give the rule for vᵀJ of an operation that is not elementwise.");
    }

    /// <summary>What the rule answers with, one gradient for each input in its shape and type.</summary>
    /// <exception cref="InvalidOperationException">It answers with anything else.</exception>
    private Tensor?[] Contributions(Tensor output, Tensor upstream)
    {
        Tensor[] inputs = [.. output.InputSpan];
        var gradients = Workspace.RunUserCode(() => Rule([.. inputs], output, upstream))
            ?? throw new InvalidOperationException($"{Name}: the rule answered with null; answer with a gradient for each input, null where none flows.");
        if (gradients.Length != inputs.Length)
            throw new InvalidOperationException($"{Name}: the rule answered with {gradients.Length} gradients for {inputs.Length} inputs; answer with one for each, null where none flows.");
        var contributions = new Tensor?[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            if (gradients[i] is not { } gradient) continue;
            if (gradient.Shape != inputs[i].Shape)
                throw new InvalidOperationException($"{Name}: the rule answered with a gradient of shape {gradient.Shape} for input {i} of shape {inputs[i].Shape}; answer with one of the input's shape.");
            if (gradient.DType != inputs[i].DType && !gradient.IsNumber)
                throw new InvalidOperationException($"{Name}: the rule answered with a gradient of {gradient.DType} for input {i} of {inputs[i].DType}; convert it with .To(DType.{inputs[i].DType}).");
            contributions[i] = gradient.DType == inputs[i].DType ? gradient : gradient.To(inputs[i].DType);
        }
        return contributions;
    }

    /// <summary>A gradient of the output to try the rule with: of both signs, large and small, so that no threshold is missed.</summary>
    private static Tensor Probe(Tensor output)
    {
        ReadOnlySpan<double> sizes = [3.7, -0.37, 37, -0.037];
        var numbers = new double[output.Shape.Size];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = sizes[i % sizes.Length];
        return Functions.Variable(numbers, output.Shape, output.DType);
    }

    private static void Weigh(Tensor a, Tensor b, ref double sum, ref double scale)
    {
        double[] left = a.ToArray(), right = b.ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
            scale += Math.Abs(left[i] * right[i]);
        }
    }
}
