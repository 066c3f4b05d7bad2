using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Graphs that are run by what others give: what is taken is recorded, as with an if or a loop in C#.</summary>
internal static class Control
{
    public static OnnxOperator[] Operators { get; } =
    [
        new("If", call => call.Run.Run(call.Graph(call[0].Tensor.Item() != 0 ? "then_branch" : "else_branch"), []), "else_branch", "then_branch"),
        new("Loop", Loop, "body"),
    ];

    private static IReadOnlyList<OnnxValue> Loop(OnnxCall call)
    {
        var body = call.Graph("body");
        var most = call.Maybe(0)?.Tensor.Item() ?? double.PositiveInfinity;
        var goesOn = call.Maybe(1)?.Tensor.Item() != 0;
        OnnxValue[] carried = [.. call.Inputs.Skip(2).Select((_, i) => call[i + 2])];
        var collected = Enumerable.Range(0, body.Outputs.Count - 1 - carried.Length).Select(_ => new List<OnnxValue>()).ToList();
        for (var i = 0; i < most && goesOn; i++)
        {
            var given = call.Run.Run(body, [OnnxValue.Integer(Constant((double)i, DType.Float64)), OnnxValue.Boolean(Constant(1.0, DType.Float64)), .. carried]);
            goesOn = given[0].Tensor.Item() != 0;
            carried = given[1..(1 + carried.Length)];
            foreach (var (list, value) in collected.Zip(given[(1 + carried.Length)..])) list.Add(value);
        }
        return [.. carried, .. collected.Select(list => list.Count > 0 ? list[0] with { Tensor = Stack([.. list.Select(value => value.Tensor)]) }
            : throw new ArgumentException("it ran no time, so what it collects has no shape."))];
    }
}
