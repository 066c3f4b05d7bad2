using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Each element set to zero with a probability, and made larger else, so that its mean stays. The way back draws the same numbers again.</summary>
/// <param name="Probability">Of becoming zero.</param>
/// <param name="Draws">Which random numbers decide.</param>
internal sealed record DropoutOp(double Probability, Draws Draws) : LinearOp
{
    public override string Name => "dropout";

    public override Role Role => Role.Router;

    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Diagonal;

    internal override bool IsRandom => true;

    public override IReadOnlyList<Example> Examples => [new(new DropoutOp(0.3, new(1, 0)), new Domain([3, 4]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var x = inputs[0];
        return Elementwise.Binary(x, Draws.Fill(x.Shape, x.DType, new KeepDraw(Probability)), new Zip<Keep>(default));
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(this, upstream);

    /// <summary>A product in which zero wins, so that what is dropped is dropped even where it is not finite.</summary>
    private readonly struct Keep : IBinaryOperator
    {
        T IBinaryOperator.Apply<T>(T a, T b) => b == T.Zero ? T.Zero : a * b;
        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) =>
            Vector.ConditionalSelect(Vector.Equals(b, Vector<T>.Zero), b, a * b);
    }
}

public static partial class Functions
{
    /// <summary>
    /// Each element set to zero with a probability, the others divided by the probability to stay, so that the mean is as
    /// before. Draws anew at each call, from the session's random numbers (<see cref="ManualSeed"/>).
    /// </summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="probability">Of becoming zero, from 0 to 1.</param>
    /// <param name="training">Whether to drop at all; x itself is returned where not.</param>
    /// <exception cref="ArgumentException">The probability is not from 0 to 1.</exception>
    public static Tensor Dropout(Tensor x, double probability = 0.5, bool training = true)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentException(FormattableString.Invariant($"dropout: {probability} is no probability; give a number from 0 to 1."));
        return training && probability > 0 ? Tensor.Apply(new DropoutOp(probability, Draw(x.Shape)), x) : x;
    }
}
