using System.Runtime.CompilerServices;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>The gradient function of a function that answers with a single number: <c>Grad(Grad(f))(x)</c> is the second derivative.</summary>
    [OverloadResolutionPriority(1)]
    public static Func<Tensor, Tensor> Grad(Func<Tensor, Tensor> f) => x => Grad(f, x);

    /// <summary>The gradient of f at x, in x's shape. It can itself be differentiated.</summary>
    /// <param name="f">A function that answers with a single number.</param>
    /// <param name="x">The point; its own <see cref="Tensor.Grad"/> is not touched.</param>
    /// <exception cref="InvalidOperationException">The function's value is not a single number.</exception>
    [OverloadResolutionPriority(1)]
    public static Tensor Grad(Func<Tensor, Tensor> f, Tensor x) => ValueAndGrad(f, x).Gradient;

    /// <summary>The gradients of f by each of its arguments.</summary>
    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, Tensor)"/>
    public static Tensor[] Grad(Func<Tensor[], Tensor> f, params Tensor[] x) => ValueAndGrad(f, x).Gradients;

    /// <summary>The value of f at x and its gradient, for the cost of one forward and one backward sweep.</summary>
    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, Tensor)"/>
    [OverloadResolutionPriority(1)]
    public static (Tensor Value, Tensor Gradient) ValueAndGrad(Func<Tensor, Tensor> f, Tensor x)
    {
        var (value, gradients) = ValueAndGrad(Single(f), [x]);
        return (value, gradients[0]);
    }

    /// <summary>The value of f and its gradients by each of its arguments.</summary>
    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, Tensor)"/>
    public static (Tensor Value, Tensor[] Gradients) ValueAndGrad(Func<Tensor[], Tensor> f, params Tensor[] x)
    {
        var linearized = new Linearized("grad", f, x);
        if (linearized.Value.Shape.Size != 1)
            throw new InvalidOperationException($"grad: the function's value has shape {linearized.Value.Shape}, not a single number; sum it, or ask for Jacobian or Vjp.");
        return (linearized.Result, linearized.Pull(OnesLike(linearized.Value)));
    }

    /// <summary>The value of f at x and vᵀ·J, its vector-Jacobian product: one backward sweep.</summary>
    /// <param name="f">Any function.</param>
    /// <param name="x">The point.</param>
    /// <param name="v">A vector in the shape and type of f's value.</param>
    /// <exception cref="ArgumentException">v has another shape or type.</exception>
    public static (Tensor Value, Tensor Product) Vjp(Func<Tensor, Tensor> f, Tensor x, Tensor v)
    {
        var (value, products) = Vjp(Single(f), [x], v);
        return (value, products[0]);
    }

    /// <summary>The value of f and vᵀ·J by each of its arguments.</summary>
    /// <inheritdoc cref="Vjp(Func{Tensor, Tensor}, Tensor, Tensor)"/>
    public static (Tensor Value, Tensor[] Products) Vjp(Func<Tensor[], Tensor> f, Tensor[] x, Tensor v)
    {
        var linearized = new Linearized("vjp", f, x);
        if (v.Shape != linearized.Value.Shape || v.DType != linearized.Value.DType)
            throw new ArgumentException($"vjp: the vector is {v.DType} {v.Shape} and the function's value {linearized.Value.DType} {linearized.Value.Shape}; give one of the value's shape and type.");
        return (linearized.Result, linearized.Pull(v));
    }

    /// <summary>The value of f at x and J·u, its Jacobian-vector product: one forward sweep.</summary>
    /// <param name="f">Any function.</param>
    /// <param name="x">The point.</param>
    /// <param name="u">A direction in the shape and type of x.</param>
    /// <exception cref="ArgumentException">u has another shape or type.</exception>
    public static (Tensor Value, Tensor Product) Jvp(Func<Tensor, Tensor> f, Tensor x, Tensor u) => Jvp(Single(f), [x], [u]);

    /// <summary>The value of f and J·u for directions of all its arguments together.</summary>
    /// <inheritdoc cref="Jvp(Func{Tensor, Tensor}, Tensor, Tensor)"/>
    public static (Tensor Value, Tensor Product) Jvp(Func<Tensor[], Tensor> f, Tensor[] x, Tensor[] u)
    {
        if (x.Length != u.Length)
            throw new ArgumentException($"jvp: {x.Length} arguments and {u.Length} tangents; give one tangent for each argument.");
        var linearized = new Linearized("jvp", f, x);
        return (linearized.Result, linearized.Push(u));
    }

    /// <summary>The Hessian of f at x times a vector, without the matrix: a forward sweep over the backward one.</summary>
    /// <param name="f">A function that answers with a single number.</param>
    /// <param name="x">The point.</param>
    /// <param name="u">A direction in the shape and type of x.</param>
    /// <returns>H·u, in x's shape.</returns>
    public static Tensor Hvp(Func<Tensor, Tensor> f, Tensor x, Tensor u) => Jvp(Grad(f), x, u).Product;

    /// <summary>The Hessian of f at x: the Jacobian of its gradient.</summary>
    /// <param name="f">A function that answers with a single number.</param>
    /// <param name="x">The point, of n elements.</param>
    /// <returns>n by n second derivatives, in x's shape twice over.</returns>
    public static Tensor Hessian(Func<Tensor, Tensor> f, Tensor x) => Jacobian(Grad(f), x, JacobianMode.Forward).Value;

    private static Func<Tensor[], Tensor> Single(Func<Tensor, Tensor> f) => x => f(x[0]);
}
