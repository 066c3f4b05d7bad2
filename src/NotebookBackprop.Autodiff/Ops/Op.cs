using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>
/// An operation: how it computes, how its derivative is computed, how it is written and drawn. Plain data;
/// an operation with settings (axes, a slope) is a record of them. <see cref="Catalogue"/> lists all.
/// </summary>
public abstract record Op
{
    /// <summary>The field's name of it, in lower case: <c>multiply</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What stands on its node in a drawing: <c>×</c>.</summary>
    public virtual string Symbol => Name;

    /// <summary>What people write for it in a text: <c>ReLU</c>.</summary>
    public virtual string Title => Name;

    /// <summary>What it does to the gradient on the way back.</summary>
    public virtual Role Role => Role.None;

    /// <summary>What more there is to say of that.</summary>
    public virtual GradientEffect Effect => GradientEffect.None;

    /// <summary>Whether each element of the output is made from the one in its place of each input, once broadcast.</summary>
    public virtual bool IsElementwise => false;

    /// <summary>Whether networks use it as the nonlinear function between two layers.</summary>
    public virtual bool IsActivation => false;

    /// <summary>Whether the output is a linear map of one of the inputs plus a constant, the others held: its derivative does not depend on that input. Where it is not known, it is not.</summary>
    public virtual bool IsAffineIn(int input) => false;

    /// <summary>Whether it bends what comes in: a nonlinear function of each element or, as softmax is, of rows.</summary>
    public virtual bool Bends => Role == Role.Squasher;

    /// <summary>The greatest magnitude of its slope, |dy/dx| of one number; infinite where there is none or none is known.</summary>
    public virtual double SteepestSlope => double.PositiveInfinity;

    /// <summary>Whether there is a range of inputs, but not all, whose slope is exactly zero, so that a unit can stop learning there: ReLU.</summary>
    public virtual bool HasDeadRange => false;

    /// <summary>Between which two values all results lie; infinite where there is no such value or none is known.</summary>
    public virtual (double Low, double High) Range => (double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Which input is a table whose rows are looked up; null for an operation that looks nothing up.</summary>
    public virtual int? TableInput => null;

    /// <summary>Whether it takes scores, of which it makes probabilities itself: a loss for classes.</summary>
    internal virtual bool TakesScores => false;

    /// <summary>Whether an input's gradient is the output's as it is, summed only where the input was broadcast.</summary>
    internal virtual bool HandsOn(int input) => false;

    /// <summary>Whether it draws random numbers.</summary>
    internal virtual bool IsRandom => false;

    /// <summary>What a recorded result cost; unless it is known better, one for each element of the greatest input.</summary>
    internal virtual OpCost Cost(Tensor output) => Role == Role.Mover ? OpCost.OfMovement : OpCost.Same(OpFamily.Reduction, OpCost.Greatest(output));

    /// <summary>Whether its rules read the values of its inputs, which must then still be those it was computed from.</summary>
    internal virtual bool ReadsInputs => true;

    /// <summary>Whether it calls a function of the user's, who may hold on to what is computed there.</summary>
    internal virtual bool RunsUserCode => false;

    /// <summary>The pattern of the local Jacobian by one of the inputs of a recorded result.</summary>
    internal virtual LocalStructure Structure(Tensor output, int input) => Role == Role.Mover ? LocalStructure.Selection : LocalStructure.Dense;

    /// <summary>Inputs on which it is tested and shown: enough to reach every branch of its rule, away from its kinks.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>The expression it stands for, given those of its inputs.</summary>
    public virtual Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call(Name, inputs);

    /// <summary>
    /// The value of single numbers as one expression of JavaScript, for pages that compute by themselves: {0} is the first
    /// input, a name or a literal. Null where there is none.
    /// </summary>
    public virtual string? Script => null;

    /// <summary>The value, from the values of the inputs.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit; one sentence with the mend.</exception>
    internal abstract NDArray Forward(ReadOnlySpan<NDArray> inputs);

    /// <summary>
    /// Reverse mode: what the gradient of the output contributes to each input's, vᵀJ, in differentiable algebra.
    /// </summary>
    /// <param name="output">A recorded result of this operation.</param>
    /// <param name="upstream">The gradient of the output, in its shape.</param>
    /// <param name="contributions">
    /// To be filled for the inputs that take a gradient: each in that input's shape, or in the output's where the input
    /// was broadcast (the sweep undoes it); left null where nothing flows.
    /// </param>
    internal abstract void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions);

    /// <summary>
    /// Reverse mode in numbers alone, for a sweep that is not differentiated again: by default what the rule gives. An operation
    /// may do it in fewer passes, with the same result to rounding.
    /// </summary>
    /// <param name="output">A recorded result of this operation.</param>
    /// <param name="upstream">The gradient of the output, in its shape.</param>
    /// <param name="contributions">To be filled as those of <see cref="Vjp"/>; no array where nothing flows.</param>
    internal virtual void Pull(Tensor output, NDArray upstream, Span<NDArray> contributions)
    {
        var tensors = new Tensor?[contributions.Length];
        Vjp(output, Tensor.Computed(upstream), tensors);
        for (var i = 0; i < tensors.Length; i++)
            if (tensors[i] is { } contribution)
                contributions[i] = contribution.Value;
    }

    /// <summary>
    /// Reverse mode for several gradients of the output at once, which stand one after the other along an axis before its
    /// own: so do the contributions. An operation whose rule does not pass such an axis on is swept gradient by gradient.
    /// </summary>
    /// <param name="output">A recorded result of this operation.</param>
    /// <param name="upstream">The gradients, (count, …) before the output's shape.</param>
    /// <param name="wanted">For each input, whether its contribution is.</param>
    /// <param name="contributions">To be filled for the inputs that are wanted.</param>
    /// <returns>Whether it was done.</returns>
    internal virtual bool VjpOfMany(Tensor output, Tensor upstream, ReadOnlySpan<bool> wanted, Span<Tensor?> contributions) => false;

    /// <summary>
    /// Reverse mode for all unit vectors of the output, each times a number: the local Jacobian with its rows scaled, without a product.
    /// </summary>
    /// <param name="output">A recorded result of this operation.</param>
    /// <param name="diagonal">The numbers, in the output's shape.</param>
    /// <param name="input">Which of its inputs.</param>
    /// <returns>(elements of the output, …) before the input's shape; null where the operation has no such matrix at hand.</returns>
    internal virtual Tensor? VjpOfDiagonal(Tensor output, Tensor diagonal, int input) => null;

    /// <summary>
    /// Forward mode: the tangent of the output, Ju, in differentiable algebra; in the output's shape, or one that
    /// broadcasts to it. Null where nothing flows.
    /// </summary>
    /// <param name="output">A recorded result of this operation.</param>
    /// <param name="tangents">The tangent of each input, in its shape; null for one that does not vary. One at least does.</param>
    internal abstract Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents);

    /// <summary>The name of the operation.</summary>
    public sealed override string ToString() => Name;
}
