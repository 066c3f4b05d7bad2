using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>
/// Why the gradient of a factor of a matrix product is the product it is, by sizes alone: every way to multiply the incoming
/// gradient and the other factor, either transposed or not, and where the sizes do not meet.
/// </summary>
/// <param name="Factor">The factor whose gradient is wanted.</param>
/// <param name="Target">Its shape, which the gradient must have.</param>
/// <param name="Tries">All eight ways, the right one first.</param>
public sealed record ShapeLane(string Factor, MatrixSize Target, IReadOnlyList<ShapeTry> Tries)
{
    /// <summary>Whether the sizes leave one way only.</summary>
    public bool IsDecided => Tries.Count(it => it.Fits) == 1;

    /// <summary>The lanes of a product Y = A B of two matrices, one for each factor that takes a gradient.</summary>
    /// <param name="output">Any recorded tensor.</param>
    /// <param name="nameOf">How formulas call a tensor.</param>
    /// <returns>None for anything but the product of two matrices.</returns>
    public static IEnumerable<ShapeLane> Of(Tensor output, Func<Tensor, string> nameOf)
    {
        if (output.Op is not { Effect: GradientEffect.Transposes } || output.Inputs.Any(input => input.Shape.Rank != 2)) yield break;
        for (var input = 0; input < 2; input++)
        {
            var (factor, other) = (output.Inputs[input], output.Inputs[1 - input]);
            if (!factor.RequiresGrad) continue;
            MatrixTerm gradient = new($"d{nameOf(output)}", MatrixSize.Of(output.Shape), false), held = new(nameOf(other), MatrixSize.Of(other.Shape), false);
            // dA = dY Bᵀ and dB = Aᵀ dY.
            var right = input == 0 ? (Left: gradient, Right: held.Turned()) : (Left: held.Turned(), Right: gradient);
            var target = MatrixSize.Of(factor.Shape);
            List<ShapeTry> tries = [new(right.Left, right.Right, target)];
            foreach (var (left, other2) in new[] { (held, gradient), (gradient, held) })
                foreach (var a in new[] { left, left.Turned() })
                    foreach (var b in new[] { other2, other2.Turned() })
                        if ((a, b) != right) tries.Add(new(a, b, target));
            yield return new(nameOf(factor), target, tries);
        }
    }
}

/// <summary>Rows and columns of a matrix.</summary>
public readonly record struct MatrixSize(int Rows, int Columns)
{
    internal static MatrixSize Of(Shape shape) => new(shape[0], shape[1]);

    /// <summary>As in <c>3 × 4</c>.</summary>
    public override string ToString() => $"{Rows} × {Columns}";
}

/// <summary>A matrix in a product, perhaps transposed.</summary>
/// <param name="Name">Of the matrix itself.</param>
/// <param name="Size">As it stands in the product.</param>
/// <param name="IsTransposed">Whether it is turned there.</param>
public readonly record struct MatrixTerm(string Name, MatrixSize Size, bool IsTransposed)
{
    internal MatrixTerm Turned() => new(Name, new(Size.Columns, Size.Rows), !IsTransposed);

    /// <summary>As in <c>Xᵀ</c>.</summary>
    public override string ToString() => IsTransposed ? Name + "ᵀ" : Name;
}

/// <summary>One way to multiply, and what its sizes come to.</summary>
/// <param name="Left">The left factor.</param>
/// <param name="Right">The right factor.</param>
/// <param name="Target">The size that is wanted.</param>
public sealed record ShapeTry(MatrixTerm Left, MatrixTerm Right, MatrixSize Target)
{
    /// <summary>Whether the inner sizes meet, so that there is a product.</summary>
    public bool Meets => Left.Size.Columns == Right.Size.Rows;

    /// <summary>The size of the product, if there is one.</summary>
    public MatrixSize Result => new(Left.Size.Rows, Right.Size.Columns);

    /// <summary>Whether it could be the gradient, for all that sizes say.</summary>
    public bool Fits => Meets && Result == Target;

    /// <summary>As in <c>Xᵀ dY</c>.</summary>
    public override string ToString() => $"{Left} {Right}";
}
