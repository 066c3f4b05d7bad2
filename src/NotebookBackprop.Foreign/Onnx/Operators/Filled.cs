using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Arrays of numbers that follow from a rule.</summary>
internal static class Filled
{
    public static OnnxOperator[] Operators { get; } =
    [
        new("Constant", Constants, "value", "value_float", "value_floats", "value_int", "value_ints"),
        new("ConstantOfShape", OfShape, "value"),
        new("Range", Range),
        new("EyeLike", EyeLike, "dtype", "k"),
        new("OneHot", OneHot, "axis") { Settings = [2] },
    ];

    private static OnnxValue Constants(OnnxCall call)
    {
        if (call.Value("value") is { } value) return call.Run.Typed(value);
        if (call.Integers("value_ints") is { } integers) return OnnxValue.Integers(integers);
        if (call.Node.Attributes.ContainsKey("value_floats")) return Constant(call.Numbers("value_floats"), call.Run.DType);
        return call.Node.Attributes.ContainsKey("value_float") ? Constant(call.Number("value_float", 0), call.Run.DType)
            : OnnxValue.Integer(Constant((double)call.Integer("value_int", 0), DType.Float64));
    }

    private static OnnxValue OfShape(OnnxCall call)
    {
        var fill = call.Value("value") is { } value ? call.Run.Typed(value) : Constant(0.0, call.Run.DType);
        return fill.Map(number => Full(Shape.Of(call.Integers(0)), number.Item(), number.DType));
    }

    private static OnnxValue Range(OnnxCall call) =>
        call[0].Map(start => start.Item() is var from && call[2].Tensor.Item() is var step && call[1].Tensor.Item() is var end && (end - from) / step > 0
            ? Arange(from, end, step, start.DType) : Zeros([0], start.DType));

    private static OnnxValue EyeLike(OnnxCall call)
    {
        var shape = call[0].Shape;
        var kind = call.Integer("dtype", 0) is var type && type != 0 ? ElementType.Of(type, "the type of the matrix").Kind : call[0].Kind;
        var dtype = kind == OnnxKind.Float ? call.Run.DType : DType.Float64;
        var (rows, columns, k) = (shape[0], shape[1], call.Integer("k", 0));
        return new(Equal(Reshape(Arange(rows, dtype), [rows, 1]) + k, Arange(columns, dtype)), kind);
    }

    private static OnnxValue OneHot(OnnxCall call)
    {
        var (labels, depth, values) = (call[0].Tensor.Detach().To(DType.Float64), call.Integers(1)[0], call[2]);
        var axis = OnnxCall.Axis(call.Integer("axis", -1), labels.Shape.Rank + 1);
        var (off, on) = (values.Tensor.ToArray()[0], values.Tensor.ToArray()[1]);
        labels = Unsqueeze(Where(Less(labels, 0), labels + depth, labels), axis);
        var places = Reshape(Arange(depth, DType.Float64), Shape.Of([.. Enumerable.Range(0, labels.Shape.Rank).Select(i => i == axis ? depth : 1)]));
        return values.Map(given => (Equal(labels, places) * (on - off) + off).To(given.DType));
    }
}
