using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

public sealed partial class Tensor
{
    /// <summary>Computes an operation, and records it where a gradient is wanted.</summary>
    internal static Tensor Apply(Op op, Tensor x)
    {
        var value = Workspace.Forward(op, [x.Value]);
        var step = x.StepOf(value);
        return Recording.Wants(x.RequiresGrad) ? new(value, op, x, x._state & State.RequiresGrad, step) : new(value, x._state & State.IsNumber, step);
    }

    /// <inheritdoc cref="Apply(Op, Tensor)"/>
    internal static Tensor Apply(Op op, Tensor a, Tensor b)
    {
        if (a.DType != b.DType) (a, b) = Unify(op, a, b);
        var value = Workspace.Forward(op, [a.Value, b.Value]);
        var step = Math.Max(a.StepOf(value), b.StepOf(value));
        var requiresGrad = (a._state | b._state) & State.RequiresGrad;
        return Recording.Wants(requiresGrad != 0) ? new(value, op, a, b, requiresGrad, step) : new(value, a._state & b._state & State.IsNumber, step);
    }

    /// <summary>Computes an operation on a number of the user's code, which becomes a tensor only where it is recorded.</summary>
    internal static Tensor Apply(Op op, Tensor a, double b)
    {
        if (Recording.Wants(a.RequiresGrad)) return Apply(op, a, new Tensor(b, a.DType));
        var value = Workspace.Forward(op, [a.Value, NDArray.Scalar(b, a.DType)]);
        return new(value, a._state & State.IsNumber, a.StepOf(value));
    }

    /// <inheritdoc cref="Apply(Op, Tensor, double)"/>
    internal static Tensor Apply(Op op, double a, Tensor b)
    {
        if (Recording.Wants(b.RequiresGrad)) return Apply(op, new Tensor(a, b.DType), b);
        var value = Workspace.Forward(op, [NDArray.Scalar(a, b.DType), b.Value]);
        return new(value, b._state & State.IsNumber, b.StepOf(value));
    }

    /// <inheritdoc cref="Apply(Op, Tensor)"/>
    internal static Tensor Apply(Op op, params Tensor[] inputs)
    {
        var first = Array.Find(inputs, input => !input.IsNumber) ?? inputs[0];
        if (Precision.Widens) first = Array.Find(inputs, input => !input.IsNumber && input.DType == DType.Float64) ?? first;
        for (var i = 0; i < inputs.Length; i++)
            if (inputs[i].DType != first.DType)
                (_, inputs[i]) = Unify(op, first, inputs[i]);
        return Recorded(op, Workspace.Forward(op, Array.ConvertAll(inputs, input => input.Value)), inputs);
    }

    /// <summary>The result of an operation that has been computed, recorded where a gradient is wanted.</summary>
    internal static Tensor Recorded(Op op, NDArray value, Tensor[] inputs)
    {
        var (state, step) = (State.None, 0);
        foreach (var input in inputs) (state, step) = (state | input._state, Math.Max(step, input.StepOf(value)));
        state &= State.RequiresGrad;
        return Recording.Wants(state != 0) ? new(value, op, inputs, state, step) : new(value, State.None, step);
    }

    /// <summary>A number takes the type of the tensor it meets; two tensors are never mixed in silence.</summary>
    private static (Tensor A, Tensor B) Unify(Op op, Tensor a, Tensor b) =>
        a.IsNumber ? (a.As(b.DType), b)
        : b.IsNumber ? (a, b.As(a.DType))
        : Precision.Widens ? (a.To(DType.Float64), b.To(DType.Float64))
        : throw new ArgumentException($"{op.Name}: {a.DType} and {b.DType} do not mix; convert one with .To(DType.{a.DType}).");

    private Tensor As(DType dtype) => new(Value.To(dtype), State.IsNumber, _step) { Name = Name };

    /// <summary>A leaf with this tensor's value that takes a gradient.</summary>
    internal Tensor AsVariable() => new(Shared(), State.RequiresGrad, 0) { Name = Name };

    /// <summary>A leaf with this tensor's value and a name of its own, for rules that are run to be written.</summary>
    internal Tensor StandIn(string? name) => new(Value, IsPlainNumber ? _state & State.IsNumber : (_state & State.IsNumber) | State.RequiresGrad, _step) { Name = name };

    /// <summary>A node with this tensor's value, made of stand-ins.</summary>
    internal Tensor StandIn(Op op, Tensor[] inputs, string? name) => new(Value, op, inputs, State.RequiresGrad, _step) { Name = name };
}
