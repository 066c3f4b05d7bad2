namespace NotebookBackprop.Rendering;

/// <summary>A gradient that is asked for.</summary>
/// <param name="Node">The place of the node in <see cref="GraphView.Nodes"/>.</param>
/// <param name="Answer">The gradient, row-major.</param>
/// <param name="Wrong">What usual mistakes make of it; none is the answer, and no two are the same.</param>
public sealed record QuizQuestion(int Node, IReadOnlyList<double> Answer, IReadOnlyList<WrongAnswer> Wrong);

/// <summary>What a gradient comes to by a usual mistake.</summary>
/// <param name="Mistake">The mistake.</param>
/// <param name="Elements">What it comes to, row-major.</param>
public sealed record WrongAnswer(Mistake Mistake, IReadOnlyList<double> Elements);

/// <summary>The usual mistakes on the way back. Where two come to the same numbers, the one that stands first is named.</summary>
public enum Mistake
{
    /// <summary>At a branch not all that comes back was added up: <c>=</c> in place of <c>+=</c>.</summary>
    MissingAddition,

    /// <summary>At a product, the input's own value in place of the other's.</summary>
    SwappedFactors,

    /// <summary>At a matrix product, the factors transposed or ordered wrongly.</summary>
    WrongTranspose,

    /// <summary>The sign.</summary>
    Sign,

    /// <summary>The local derivative alone, without the gradient that comes back.</summary>
    ForgottenUpstream,

    /// <summary>The gradient that comes back alone, without the local derivative.</summary>
    ForgottenLocal,
}
