using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>The Jacobian of f at x: every derivative of every element of the value by every element of x.</summary>
    /// <param name="f">Any function.</param>
    /// <param name="x">The point, of n elements.</param>
    /// <param name="mode">By which sweeps; both give the same numbers, to rounding.</param>
    /// <exception cref="ArgumentException">It would have more elements than an array holds.</exception>
    public static JacobianMatrix Jacobian(Func<Tensor, Tensor> f, Tensor x, JacobianMode mode = JacobianMode.Cheaper)
    {
        var linearized = new Linearized("jacobian", Single(f), [x]);
        var y = linearized.Value;
        if ((long)y.Shape.Size * x.Shape.Size > Array.MaxLength)
            throw new ArgumentException($"jacobian: {y.Shape} by {x.Shape} has {(long)y.Shape.Size * x.Shape.Size} elements, more than an array holds; ask for products with Vjp or Jvp.");
        if (mode == JacobianMode.Cheaper) mode = y.Shape.Size <= x.Shape.Size ? JacobianMode.Reverse : JacobianMode.Forward;
        var shape = Shape.Of([.. y.Shape, .. x.Shape]);
        var value = mode == JacobianMode.Reverse
            ? Lines(y, unit => linearized.Pull(unit)[0], x).Reshape(shape)
            : Lines(x, unit => linearized.Push([unit]), y).Transpose().Reshape(shape);
        return new(value, y.Shape, x.Shape, mode);
    }

    /// <summary>One line of the matrix for each element of a tensor, by the sweep that its unit vector starts.</summary>
    private static Tensor Lines(Tensor units, Func<Tensor, Tensor> sweep, Tensor line)
    {
        var lines = new Tensor[units.Shape.Size];
        for (var i = 0; i < lines.Length; i++) lines[i] = sweep(Unit(units, i)).Reshape(line.Shape.Size);
        return lines.Length == 0 ? Constant([], [0, line.Shape.Size], units.DType) : Stack(lines);
    }

    private static Tensor Unit(Tensor like, int i)
    {
        var unit = new double[like.Shape.Size];
        unit[i] = 1;
        return Constant(unit, like.Shape, like.DType);
    }
}
