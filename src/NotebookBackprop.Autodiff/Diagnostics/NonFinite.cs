using System.Globalization;

namespace NotebookBackprop;

/// <summary>The first node of a computation at which a NaN or an infinity appeared.</summary>
/// <param name="Node">The node: what was computed, or in the backward sweep what it was computed from.</param>
/// <param name="Sweep">Forward or backward.</param>
/// <param name="Index">Which element.</param>
/// <param name="Value">The NaN or infinity.</param>
/// <param name="Operands">What the operation was given there: its inputs, in the backward sweep also the gradient that came back.</param>
[TypeFormatterSource("NotebookBackprop.Rendering.SentenceFormatterSource, NotebookBackprop.Rendering")]
public sealed record NonFinite([property: System.Text.Json.Serialization.JsonIgnore] Tensor Node, string Sweep, IReadOnlyList<int> Index, double Value, IReadOnlyList<double> Operands)
{
    /// <summary>One sentence.</summary>
    public override string ToString()
    {
        var operation = Node.Op?.Name ?? (Node.RequiresGrad ? "variable" : "constant");
        var name = Node.Name is null ? operation : $"{operation} {Node.Name}";
        var at = Index.Count == 0 ? "" : $" at [{string.Join(", ", Index)}]";
        var from = Operands.Count == 0 ? "" : $", from {string.Join(" and ", Operands.Select(Text))}";
        return $"The first non-finite number of the {Sweep} sweep is {Text(Value)}, made by {name}{(Node.Scope is null ? "" : $" in {Node.Scope}")}{at}{from}.";
    }

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
