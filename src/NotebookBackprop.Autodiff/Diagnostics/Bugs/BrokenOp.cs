using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>An operation that computes what it should, but whose rule for reverse mode has a bug.</summary>
/// <param name="Right">The operation as it should be.</param>
/// <param name="Bug">What is wrong with it.</param>
/// <param name="Operand">For which input.</param>
internal sealed record BrokenOp(Op Right, RuleBug Bug, int Operand) : Op
{
    public override string Name => Right.Name;

    public override string Symbol => Right.Symbol;

    public override string Title => Right.Title;

    public override Role Role => Right.Role;

    public override GradientEffect Effect => Right.Effect;

    public override bool IsElementwise => Right.IsElementwise;

    public override bool IsActivation => Right.IsActivation;

    public override bool IsAffineIn(int input) => Right.IsAffineIn(input);

    public override bool Bends => Right.Bends;

    public override double SteepestSlope => Right.SteepestSlope;

    public override bool HasDeadRange => Right.HasDeadRange;

    public override (double Low, double High) Range => Right.Range;

    public override int? TableInput => Right.TableInput;

    internal override bool HandsOn(int input) => Right.HandsOn(input);

    internal override bool IsRandom => Right.IsRandom;

    internal override bool TakesScores => Right.TakesScores;

    internal override OpCost Cost(Tensor output) => Right.Cost(output);

    public override IReadOnlyList<Example> Examples => [];

    internal override bool ReadsInputs => Right.ReadsInputs;

    internal override bool RunsUserCode => Right.RunsUserCode;

    public override Formula Write(IReadOnlyList<Formula> inputs) => Right.Write(inputs);

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Right.Forward(inputs);

    internal override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents) => Right.Jvp(output, tangents);

    internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions)
    {
        Right.Vjp(output, upstream, contributions);
        if (contributions[Operand] is not { } right) return;
        contributions[Operand] = Bug switch
        {
            RuleBug.Sign => -right,
            RuleBug.SwappedProduct => upstream * output.Input(Operand),
            RuleBug.ForgottenFactor => upstream,
            RuleBug.MissingAccumulation => null,
            _ => right.T,
        };
    }

    /// <summary>Whether the bug can be made in the rule of a node, for one of its inputs.</summary>
    /// <param name="node">A recorded result.</param>
    /// <param name="operand">Which of its inputs.</param>
    /// <param name="uses">How often that input is used in the graph.</param>
    /// <param name="bug">The bug.</param>
    public static bool Fits(Tensor node, int operand, int uses, RuleBug bug)
    {
        var input = node.Input(operand);
        return input.RequiresGrad && bug switch
        {
            RuleBug.Sign => true,
            RuleBug.SwappedProduct => node.Op is { IsElementwise: true, Role: Role.Swapper } && node.Input(1 - operand).RequiresGrad && node.Input(0).Shape == node.Input(1).Shape,
            RuleBug.ForgottenFactor => node.Shape == input.Shape,
            RuleBug.MissingAccumulation => uses > 1,
            _ => node.Op is { Effect: GradientEffect.Transposes } && input.Shape.Rank == 2 && input.Shape[0] == input.Shape[1],
        };
    }
}
