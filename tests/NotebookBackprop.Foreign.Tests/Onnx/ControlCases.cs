using NotebookBackprop.Foreign.Schema;
using static NotebookBackprop.Tests.Foreign.Numbers;

namespace NotebookBackprop.Tests.Foreign;

/// <summary>Graphs inside of nodes.</summary>
static class ControlCases
{
    public static IReadOnlyList<OperatorCase> All { get; } =
    [
        new("If", 16, [B([], 1)], ("then_branch", Branch("Exp")), ("else_branch", Branch("Neg"))),
        new("If", 16, [B([], 0)], ("then_branch", Branch("Exp")), ("else_branch", Branch("Neg"))),
        // Doubles what is carried until three rounds are over, and collects each.
        new("Loop", 16, [I([], 3), B([], 1), F(2)], ("body", Doubling())) { Outputs = 2 },
    ];

    static GraphProto Branch(string type) => OnnxFile.Graph(
        [OnnxFile.Node("Constant", [], ["c"], OnnxFile.Attribute("value_floats", new[] { 0.5, 1.5 })), OnnxFile.Node(type, ["c"], ["out"])], [], ["out"]);

    static GraphProto Doubling() => OnnxFile.Graph(
        [OnnxFile.Node("Add", ["v", "v"], ["v2"]), OnnxFile.Node("Identity", ["v2"], ["seen"]), OnnxFile.Node("Identity", ["cond"], ["goes_on"])],
        [OnnxFile.Input("i", OnnxFile.Int64), OnnxFile.Input("cond", OnnxFile.Bool), OnnxFile.Input("v", OnnxFile.Float, 2)], ["goes_on", "v2", "seen"]);
}
