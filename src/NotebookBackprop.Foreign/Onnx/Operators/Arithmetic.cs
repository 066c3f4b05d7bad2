using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Sums, products and the like of several arrays, whose shapes broadcast.</summary>
internal static class Arithmetic
{
    public static OnnxOperator[] Operators { get; } =
    [
        Of("Add", (a, b) => a + b),
        Of("Sub", (a, b) => a - b),
        Of("Mul", (a, b) => a * b),
        new("Div", call => call[0].Kind == OnnxKind.Float ? call.Float(0) / call.Float(1) : OnnxValue.Integer(Truncated(call[0].Tensor / call[1].Tensor))),
        new("Mod", Mod, "fmod"),
        new("Pow", Power),
        Fold("Sum", (a, b) => a + b),
        Fold("Max", Max),
        Fold("Min", Min),
        new("Mean", call => (OnnxValue)(Folded(call, (a, b) => a + b).Tensor / call.Inputs.Count)),
        new("Cast", call => Convert(call[0], ElementType.Of(call.Integer("to", 0), "the type to cast to").Kind, call.Run.DType), "to", "saturate"),
        new("CastLike", call => Convert(call[0], call[1].Kind, call.Run.DType), "saturate"),
    ];

    /// <summary>Towards zero.</summary>
    private static Tensor Truncated(Tensor x) => Sign(x) * Floor(Abs(x));

    private static OnnxOperator Of(string name, Func<Tensor, Tensor, Tensor> function) => new(name, call => call[0].Map(a => function(a, call[1].Tensor)));

    private static OnnxOperator Fold(string name, Func<Tensor, Tensor, Tensor> function) => new(name, call => Folded(call, function));

    private static OnnxValue Folded(OnnxCall call, Func<Tensor, Tensor, Tensor> function)
    {
        var sum = call[0];
        for (var i = 1; i < call.Inputs.Count; i++) sum = sum.Map(a => function(a, call[i].Tensor));
        return sum;
    }

    private static OnnxValue Mod(OnnxCall call) => call[0].Map(a =>
    {
        var b = call[1].Tensor;
        // With fmod the rest has the sign of a, as in C; else that of b, as in Python.
        return call.Is("fmod") ? a - b * Truncated((a / b).Detach()) : a - b * Floor((a / b).Detach());
    });

    private static OnnxValue Power(OnnxCall call)
    {
        if (call[0].Kind != OnnxKind.Float) return OnnxValue.Integer(Pow(call[0].Tensor, call[1].Tensor));
        var (a, b) = (call.Float(0), call.Float(1));
        if (b.RequiresGrad || b.Shape.Size != 1 || b.Shape.Rank > a.Shape.Rank) return Pow(a, b);
        // What these powers are called is what a drawing shows.
        return b.Item() switch { 2 => Square(a), 0.5 => Sqrt(a), 1 => a, var exponent => Pow(a, exponent) };
    }

    private static OnnxValue Convert(OnnxValue value, OnnxKind to, DType dtype) => (value.Kind, to) switch
    {
        (_, OnnxKind.Float) => value.Float(dtype),
        (OnnxKind.Float, OnnxKind.Integer) => OnnxValue.Integer(Truncated(value.Tensor.Detach())),
        (_, OnnxKind.Integer) => value with { Kind = to },
        _ => OnnxValue.Boolean(NotEqual(value.Tensor.Detach(), 0)),
    };
}
