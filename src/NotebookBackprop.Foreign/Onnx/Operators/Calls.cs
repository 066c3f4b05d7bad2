namespace NotebookBackprop.Foreign;

/// <summary>Operators from functions of the engine.</summary>
internal static class Calls
{
    /// <summary>A function of one array of numbers.</summary>
    public static OnnxOperator Of(string name, Func<Tensor, Tensor> function) => new(name, call => (OnnxValue)function(call.Float(0)));

    /// <summary>A function of one array and a call's settings.</summary>
    public static OnnxOperator Of(string name, Func<Tensor, OnnxCall, Tensor> function, params string[] attributes) =>
        new(name, call => (OnnxValue)function(call.Float(0), call), attributes);

    /// <summary>A node type that a file makes of others; it sees its inputs and nothing around it.</summary>
    public static OnnxOperator Function(OnnxGraph graph) =>
        new("function", call => (call.Run with { Weights = new Dictionary<string, OnnxValue>() }).Run(graph, call.Inputs));
}
