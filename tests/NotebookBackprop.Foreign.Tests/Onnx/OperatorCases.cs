using static NotebookBackprop.Tests.Foreign.Numbers;

namespace NotebookBackprop.Tests.Foreign;

/// <summary>Uses of every operator, with the settings that change what it does.</summary>
static class OperatorCases
{
    const double NaN = double.NaN, Infinity = double.PositiveInfinity;

    public static IReadOnlyList<OperatorCase> All { get; } =
    [
        .. Elementwise(), .. Activations(), .. Arithmetic(), .. Comparisons(), .. Products(), .. Reductions(), .. Shapes(), .. Parts(), .. Filled(), .. Places(),
        .. SpatialCases.All, .. RecurrentCases.All, .. ControlCases.All,
    ];

    static IEnumerable<OperatorCase> Elementwise()
    {
        foreach (var type in new[] { "Abs", "Neg", "Identity", "Asinh", "Atan", "Cos", "Cosh", "Erf", "Exp", "Reciprocal", "Sin", "Sinh", "Tanh" }) yield return new(type, 13, [F(2, 3)]);
        foreach (var type in new[] { "Acos", "Asin", "Atanh", "Log", "Sqrt", "Tan" }) yield return new(type, 13, [Positive(2, 3)]);
        foreach (var type in new[] { "Ceil", "Floor", "Sign" }) yield return new(type, 13, [F(2, 3)]);
        yield return new("Acosh", 13, [F([3], 1.2, 2.5, 7)]);
        yield return new("Round", 13, [F([7], -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.2)]) { IsSmooth = false };
        yield return new("IsNaN", 13, [F([3], 1, NaN, Infinity)]) { IsSmooth = false };
        yield return new("IsInf", 13, [F([4], 1, NaN, Infinity, -Infinity)]) { IsSmooth = false };
        yield return new("IsInf", 20, [F([4], 1, NaN, Infinity, -Infinity)], ("detect_positive", 0)) { IsSmooth = false };
        yield return new("Clip", 13, [F(2, 3), One(-0.95), One(0.95)]);
        yield return new("Clip", 13, [F(2, 3), null, One(0.95)]);
        yield return new("Clip", 13, [F(2, 3)]);
    }

    static IEnumerable<OperatorCase> Activations()
    {
        foreach (var type in new[] { "Relu", "Sigmoid", "Softplus", "Softsign", "Elu", "Celu", "Selu", "LeakyRelu", "ThresholdedRelu", "HardSwish", "Softmax", "LogSoftmax" }) yield return new(type, 14, [F(2, 3)]);
        yield return new("Elu", 16, [F(2, 3)], ("alpha", 0.7));
        yield return new("Celu", 16, [F(2, 3)], ("alpha", 0.7));
        yield return new("Selu", 16, [F(2, 3)], ("alpha", 1.5), ("gamma", 1.2));
        yield return new("LeakyRelu", 16, [F(2, 3)], ("alpha", 0.2));
        yield return new("ThresholdedRelu", 16, [F(2, 3)], ("alpha", 0.5));
        yield return new("HardSigmoid", 16, [F(2, 3)]);
        yield return new("HardSigmoid", 16, [F(2, 3)], ("alpha", 0.4), ("beta", 0.6));
        yield return new("Mish", 18, [F(2, 3)]);
        yield return new("Gelu", 20, [F(2, 3)]);
        yield return new("Gelu", 20, [F(2, 3)], ("approximate", "tanh"));
        yield return new("Shrink", 13, [F(2, 3)], ("bias", 0.2), ("lambd", 0.5));
        yield return new("Softmax", 13, [F(2, 3, 2)], ("axis", 1));
        yield return new("LogSoftmax", 13, [F(2, 3, 2)], ("axis", 0));
        yield return new("Hardmax", 13, [F(2, 3)]) { IsSmooth = false };
        yield return new("PRelu", 16, [F(2, 3, 2), Positive(3, 1)]);
    }

    static IEnumerable<OperatorCase> Arithmetic()
    {
        foreach (var type in new[] { "Add", "Sub", "Mul", "Div" }) yield return new(type, 14, [F(2, 3), F(3)]);
        foreach (var type in new[] { "Sum", "Mean", "Max", "Min" }) yield return new(type, 13, [F(2, 3), F(3), F(2, 1)]);
        foreach (var type in new[] { "Add", "Sub", "Mul", "Div", "Max", "Min" }) yield return new(type, 14, [I(7, -7, 9), I(2, 2, -4)]);
        yield return new("Mod", 13, [I(7, -7, 7, -7), I(3, 3, -3, -3)]);
        yield return new("Mod", 13, [F([4], 7.1, -7.3, 7.2, -7.4), F([4], 3, 3, -3, -3)], ("fmod", 1)) { IsSmooth = false };
        yield return new("Pow", 15, [Positive(2, 3), F(3)]);
        foreach (var exponent in new[] { 2, 0.5, 1, 3 }) yield return new("Pow", 15, [Positive(2, 3), One(exponent)]);
        yield return new("Pow", 15, [F(2, 3), I([], 3)]);
        yield return new("Pow", 15, [I(2, 3, 4), I([], 2)]);
        yield return new("Cast", 13, [F([4], -1.7, 1.7, 0, 2.2)], ("to", OnnxFile.Int64)) { IsSmooth = false };
        yield return new("Cast", 13, [F([3], -1.7, 0, 2.2)], ("to", OnnxFile.Bool)) { IsSmooth = false };
        yield return new("Cast", 19, [I(1, 2, 3)], ("to", OnnxFile.Float));
        yield return new("Cast", 13, [B([2], 1, 0)], ("to", OnnxFile.Float));
        yield return new("Cast", 13, [F(2, 3)], ("to", OnnxFile.Float));
        yield return new("CastLike", 15, [I(1, 2, 3), One(1)]);
    }

    static IEnumerable<OperatorCase> Comparisons()
    {
        foreach (var type in new[] { "Equal", "Greater", "GreaterOrEqual", "Less", "LessOrEqual" })
        {
            yield return new(type, 16, [F([2, 2], 1, 2, 3, 4), F([2], 3, 2)]) { IsSmooth = false };
            yield return new(type, 16, [I(1, 2, 3), I(3, 2, 1)]);
        }
        foreach (var type in new[] { "And", "Or", "Xor" }) yield return new(type, 13, [B([4], 0, 0, 1, 1), B([4], 0, 1, 0, 1)]);
        yield return new("Not", 13, [B([2], 0, 1)]);
        yield return new("Where", 16, [B([2, 1], 0, 1), F(2, 3), F(3)]);
        yield return new("Where", 16, [B([2], 0, 1), I(1, 2), I(3, 4)]);
    }

    static IEnumerable<OperatorCase> Products()
    {
        yield return new("MatMul", 13, [F(2, 3), F(3, 4)]);
        yield return new("MatMul", 13, [F(3), F(3, 4)]);
        yield return new("MatMul", 13, [F(2, 1, 2, 3), F(4, 3, 2)]);
        yield return new("Gemm", 13, [F(2, 3), F(3, 4)]);
        yield return new("Gemm", 13, [F(2, 3), F(4, 3), F(4)], ("transB", 1));
        yield return new("Gemm", 13, [F(3, 2), F(4, 3), F(2, 1)], ("transA", 1), ("transB", 1), ("alpha", 0.5), ("beta", 2.0));
        yield return new("Einsum", 13, [F(2, 3, 4), F(2, 4, 5)], ("equation", "b i k, b k j -> b i j"));
        yield return new("Einsum", 13, [F(3, 3)], ("equation", "ii->i"));
    }

    static IEnumerable<OperatorCase> Reductions()
    {
        foreach (var type in new[] { "Sum", "Mean", "Max", "Min", "Prod", "L1", "L2", "LogSum", "LogSumExp", "SumSquare" })
        {
            Numbers X() => type == "LogSum" ? Positive(2, 3, 2) : F(2, 3, 2);
            if (type == "Sum") yield return new("ReduceSum", 13, [X(), I(-1, 0)], ("keepdims", 0));
            else yield return new($"Reduce{type}", 13, [X()], ("axes", new[] { -1, 0 }), ("keepdims", 0));
            yield return new($"Reduce{type}", 18, [X(), I(1)]);
            yield return new($"Reduce{type}", 18, [X()]);
        }
        yield return new("ReduceSum", 13, [F(2, 3)], ("noop_with_empty_axes", 1));
        yield return new("ReduceMax", 18, [I([2, 2], 4, 2, 3, 5), I(1)]);
        yield return new("ArgMax", 13, [F([2, 3], 1, 3, 3, 5, 5, 2)], ("axis", 1)) { IsSmooth = false };
        yield return new("ArgMax", 13, [F([2, 3], 1, 3, 3, 5, 5, 2)], ("axis", -1), ("keepdims", 0), ("select_last_index", 1)) { IsSmooth = false };
        yield return new("ArgMin", 13, [F([2, 3], 1, 3, 3, 5, 5, 2)]) { IsSmooth = false };
        yield return new("CumSum", 14, [F(2, 3), I([], 1)]);
        yield return new("CumSum", 14, [F(2, 3), I([], 0)], ("reverse", 1));
        yield return new("CumSum", 14, [F(2, 3), I([], -1)], ("exclusive", 1), ("reverse", 1));
    }

    static IEnumerable<OperatorCase> Shapes()
    {
        yield return new("Shape", 15, [F(2, 3, 4)], ("start", -2)) { IsSmooth = false };
        yield return new("Shape", 13, [F(2, 3, 4)]) { IsSmooth = false };
        yield return new("Size", 13, [F(2, 3, 4)]) { IsSmooth = false };
        yield return new("Reshape", 14, [F(2, 3, 4), I(0, -1)]);
        yield return new("Reshape", 14, [F(0, 3), I(3, 0)], ("allowzero", 1)) { IsSmooth = false };
        yield return new("Flatten", 13, [F(2, 3, 4)]);
        yield return new("Flatten", 13, [F(2, 3, 4)], ("axis", -1));
        yield return new("Flatten", 21, [F(2, 3, 4)], ("axis", 3));
        yield return new("Squeeze", 13, [F(1, 3, 1), I(-1)]);
        yield return new("Squeeze", 13, [F(1, 3, 1)]);
        yield return new("Unsqueeze", 13, [F(3, 2), I(0, -1)]);
        yield return new("Transpose", 13, [F(2, 3, 4)]);
        yield return new("Transpose", 21, [F(2, 3, 4)], ("perm", new[] { 1, 0, 2 }));
        yield return new("Expand", 13, [F(3, 1), I(2, 1, 4)]);
        yield return new("Tile", 13, [F(2, 3), I(2, 1)]);
        yield return new("DepthToSpace", 13, [F(1, 8, 2, 3)], ("blocksize", 2));
        yield return new("DepthToSpace", 13, [F(1, 8, 2, 3)], ("blocksize", 2), ("mode", "CRD"));
        yield return new("SpaceToDepth", 13, [F(1, 2, 4, 6)], ("blocksize", 2));
    }

    static IEnumerable<OperatorCase> Parts()
    {
        yield return new("Concat", 13, [F(2, 3), F(2, 1)], ("axis", -1));
        yield return new("Split", 13, [F(4, 3)], ("axis", 0)) { Outputs = 2 };
        yield return new("Split", 13, [F(2, 5), I(2, 3)], ("axis", 1)) { Outputs = 2 };
        yield return new("Split", 18, [F(2, 5)], ("axis", 1), ("num_outputs", 3)) { Outputs = 3 };
        yield return new("Slice", 13, [F(5, 4), I(1), I(long.MaxValue)]);
        yield return new("Slice", 13, [F(5, 4), I(1, 3), I(4, long.MinValue), I(0, -1), I(2, -1)]);
        yield return new("Slice", 13, [F(5, 4), I(-2), I(100), I(1)]);
        yield return new("Slice", 13, [F(5, 4), I(4), I(2), I(1)]) { IsSmooth = false };
        yield return new("Slice", 13, [F(5, 4), I(100), I(-100), I(0), I(-2)]);
        yield return new("Trilu", 14, [F(3, 3)]);
        yield return new("Trilu", 14, [F(2, 3, 4), I([], -1)], ("upper", 0));
    }

    static IEnumerable<OperatorCase> Filled()
    {
        yield return new("Constant", 13, [], ("value", OnnxFile.Tensor("", OnnxFile.Float, [2], 1.5, -2)));
        yield return new("Constant", 13, [], ("value_float", 1.5));
        yield return new("Constant", 13, [], ("value_floats", new[] { 1.5, 2 }));
        yield return new("Constant", 13, [], ("value_int", 3));
        yield return new("Constant", 13, [], ("value_ints", new[] { 3, 4 }));
        yield return new("ConstantOfShape", 13, [I(2, 3)]);
        yield return new("ConstantOfShape", 20, [I(2, 3)], ("value", OnnxFile.Tensor("", OnnxFile.Int64, [1], 7)));
        yield return new("Range", 13, [I([], 2), I([], 9), I([], 3)]);
        yield return new("Range", 13, [One(3), One(-1.5), One(-1)]) { IsSmooth = false };
        yield return new("Range", 13, [I([], 5), I([], 2), I([], 1)]);
        yield return new("EyeLike", 13, [F(3, 4)], ("k", 1)) { IsSmooth = false };
        yield return new("OneHot", 13, [I([2, 2], 0, 2, -1, 3), I([], 3), F([2], -1, 1)]);
        yield return new("OneHot", 13, [I(0, 2), I([], 3), F([2], 0, 1)], ("axis", 0));
        yield return new("Dropout", 13, [F(2, 3), One(0.5)]) { Outputs = 2 };
        yield return new("TopK", 13, [F(3, 4), I(2)]) { Outputs = 2 };
        yield return new("TopK", 13, [F(3, 4), I(1)], ("axis", 0), ("largest", 0)) { Outputs = 2 };
        yield return new("NonZero", 13, [F([2, 3], 0, 1, 0, 2, 0, 3)]) { IsSmooth = false };
    }

    static IEnumerable<OperatorCase> Places()
    {
        yield return new("Gather", 13, [F(4, 3), I([2, 2], 0, -1, 2, 0)]);
        yield return new("Gather", 13, [F(4, 3), I([], 1)], ("axis", 1));
        yield return new("Gather", 13, [F(4, 3), I(2, 0)], ("axis", -1));
        yield return new("GatherElements", 13, [F(3, 3), I([2, 3], 0, -1, 2, 1, 1, 0)], ("axis", 1));
        yield return new("GatherND", 13, [F(2, 3, 4), I([2, 2], 0, 1, 1, -1)]);
        yield return new("GatherND", 13, [F(2, 3, 4), I([2, 1], 2, 0)], ("batch_dims", 1));
        yield return new("ScatterElements", 13, [F(3, 3), I([1, 3], 2, 0, -1), F(1, 3)]);
        yield return new("ScatterElements", 16, [F(3, 3), I([2, 2], 2, 2, 0, 1), F(2, 2)], ("axis", 1), ("reduction", "add"));
        yield return new("ScatterElements", 18, [F(3), I(1, 1, 1), F(3)], ("reduction", "mul"));
        yield return new("ScatterElements", 18, [F(3), I(1, 1, 2), F(3)], ("reduction", "max"));
        yield return new("ScatterND", 13, [F(3, 2), I([2, 1], 2, 0), F(2, 2)]);
        yield return new("ScatterND", 16, [F(3, 2), I([3, 2], 2, 0, 2, 0, 1, 1), F(3)], ("reduction", "add"));
        yield return new("ScatterND", 18, [F(3, 2), I([2, 1], 2, 2), F(2, 2)], ("reduction", "min"));
        foreach (var mode in new[] { "constant", "reflect", "edge" }) yield return new("Pad", 13, [F(3, 4), I(1, 2, 0, 3)], ("mode", mode));
        yield return new("Pad", 19, [F(3, 4), I(1, 2, 2, 3)], ("mode", "wrap"));
        yield return new("Pad", 18, [F(3, 4), I(1, -1), One(0.5), I(-1)]);
    }
}
