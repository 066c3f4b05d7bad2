namespace NotebookBackprop.Foreign;

/// <summary>Dropout, where both the file and the module are for training.</summary>
internal static class Dropout
{
    public static OnnxOperator Operator { get; } = new("Dropout", Run, "seed") { Settings = [1, 2] };

    private static IReadOnlyList<OnnxValue> Run(OnnxCall call)
    {
        var x = call[0];
        if (call.Number(2, 0) != 0 && call.Run.IsTraining) return [x.Map(numbers => Functions.Dropout(numbers, call.Number(1, 0.5)))];
        return [x, OnnxValue.Boolean(Functions.Ones(x.Shape, DType.Float64))];
    }
}
