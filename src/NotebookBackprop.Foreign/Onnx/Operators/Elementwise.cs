using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Functions of single numbers.</summary>
internal static class Elementwise
{
    public static OnnxOperator[] Operators { get; } =
    [
        new("Abs", call => call[0].Map(Abs)),
        new("Neg", call => call[0].Map(Negate)),
        new("Sign", call => call[0].Map(Sign)),
        new("Identity", call => call[0]),
        Calls.Of("Acos", Acos),
        Calls.Of("Acosh", x => Log(x + Sqrt(Square(x) - 1))),
        Calls.Of("Asin", Asin),
        Calls.Of("Asinh", Asinh),
        Calls.Of("Atan", Atan),
        Calls.Of("Atanh", x => (Log1p(x) - Log1p(-x)) * 0.5),
        Calls.Of("Ceil", Ceil),
        Calls.Of("Cos", Cos),
        Calls.Of("Cosh", Cosh),
        Calls.Of("Erf", Erf),
        Calls.Of("Exp", Exp),
        Calls.Of("Floor", Floor),
        Calls.Of("Log", Log),
        Calls.Of("Reciprocal", Reciprocal),
        Calls.Of("Round", Round),
        Calls.Of("Sin", Sin),
        Calls.Of("Sinh", Sinh),
        Calls.Of("Sqrt", Sqrt),
        Calls.Of("Tan", Tan),
        Calls.Of("Tanh", Functions.Tanh),
        new("IsNaN", call => OnnxValue.Boolean(IsNaN(call.Float(0)))),
        new("IsInf", IsInfinite, "detect_negative", "detect_positive"),
        new("Clip", Clip) { Settings = [1, 2] },
    ];

    /// <summary>With the sign outside, as log(x + √(x² + 1)) loses all digits far below zero.</summary>
    private static Tensor Asinh(Tensor x) => Sign(x) * Log(Abs(x) + Sqrt(Square(x) + 1));

    private static OnnxValue IsInfinite(OnnxCall call)
    {
        var x = call.Float(0);
        Tensor Holds(bool isAsked, double infinity) => isAsked ? Equal(x, infinity) : ZerosLike(x);
        return OnnxValue.Boolean(Holds(call.Is("detect_positive", true), double.PositiveInfinity) + Holds(call.Is("detect_negative", true), double.NegativeInfinity));
    }

    private static OnnxValue Clip(OnnxCall call)
    {
        if (call.Maybe(1)?.Tensor.RequiresGrad == true || call.Maybe(2)?.Tensor.RequiresGrad == true)
        {
            var x = call.Float(0);
            if (call.MaybeFloat(1) is { } low) x = Max(x, low);
            return call.MaybeFloat(2) is { } high ? Min(x, high) : x;
        }
        return call[0].Map(x => Clamp(x, call.Maybe(1)?.Tensor.Item(), call.Maybe(2)?.Tensor.Item()));
    }
}
