using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public sealed partial class Tensor
{
    /// <summary>Computes an operation, and records it where a gradient is wanted.</summary>
    internal static Tensor Apply(Op op, Tensor x)
    {
        var value = op.Forward([x._value]);
        return Recording.Wants(x.RequiresGrad) ? new(value, op, [x], x.RequiresGrad) : new(value) { IsNumber = x.IsNumber };
    }

    /// <inheritdoc cref="Apply(Op, Tensor)"/>
    internal static Tensor Apply(Op op, Tensor a, Tensor b)
    {
        if (a.DType != b.DType) (a, b) = Unify(op, a, b);
        var value = op.Forward([a._value, b._value]);
        var requiresGrad = a.RequiresGrad || b.RequiresGrad;
        return Recording.Wants(requiresGrad) ? new(value, op, [a, b], requiresGrad) : new(value) { IsNumber = a.IsNumber && b.IsNumber };
    }

    /// <inheritdoc cref="Apply(Op, Tensor)"/>
    internal static Tensor Apply(Op op, params Tensor[] inputs)
    {
        var first = Array.Find(inputs, input => !input.IsNumber) ?? inputs[0];
        for (var i = 0; i < inputs.Length; i++)
            if (inputs[i].DType != first.DType)
                (_, inputs[i]) = Unify(op, first, inputs[i]);
        var value = op.Forward(Array.ConvertAll(inputs, input => input._value));
        var requiresGrad = Array.Exists(inputs, input => input.RequiresGrad);
        return Recording.Wants(requiresGrad) ? new(value, op, inputs, requiresGrad) : new(value);
    }

    /// <summary>A number takes the type of the tensor it meets; two tensors are never mixed in silence.</summary>
    private static (Tensor A, Tensor B) Unify(Op op, Tensor a, Tensor b) =>
        a.IsNumber ? (a.As(b.DType), b)
        : b.IsNumber ? (a, b.As(a.DType))
        : throw new ArgumentException($"{op.Name}: {a.DType} and {b.DType} do not mix; convert one with .To(DType.{a.DType}).");

    private Tensor As(DType dtype) => new(_value.To(dtype)) { IsNumber = true, Name = Name };

    /// <summary>A leaf with this tensor's value that takes a gradient.</summary>
    internal Tensor AsVariable() => new(_value, requiresGrad: true) { Name = Name };

    /// <summary>A leaf with this tensor's value and a name of its own, for rules that are run to be written.</summary>
    internal Tensor StandIn(string? name) => new(_value, requiresGrad: !IsPlainNumber) { IsNumber = IsNumber, Name = name };

    /// <summary>A node with this tensor's value, made of stand-ins.</summary>
    internal Tensor StandIn(Op op, Tensor[] inputs, string? name) => new(_value, op, inputs, requiresGrad: true) { Name = name };
}
