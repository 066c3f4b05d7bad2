using System.Globalization;

namespace NotebookBackprop.Autodiff;

/// <summary>Writes recorded numbers as assignments. What has been computed once is not computed again.</summary>
internal sealed class ScalarCode
{
    private readonly Dictionary<Tensor, string> _written = [];
    private readonly Dictionary<string, string> _computed = [];
    private readonly List<Tensor> _inputs = [];
    private readonly List<string> _assignments = [];

    public IReadOnlyList<Tensor> Inputs => _inputs;

    public IReadOnlyList<string> Assignments => _assignments;

    /// <summary>Writes what a tensor was computed by, down to what has been written.</summary>
    /// <returns>The name that holds its value, or a literal.</returns>
    public string Write(Tensor tensor)
    {
        if (_written.TryGetValue(tensor, out var known)) return known;
        return _written[tensor] = tensor.Op is { } op ? Assign(op, [.. tensor.Inputs.Select(Write)]) : tensor.RequiresGrad ? Input(tensor) : Literal(tensor.Item());
    }

    private string Assign(Op op, object[] operands)
    {
        var script = op.Script ?? throw new NotSupportedException($"a rule needs {op.Name}, which a page cannot compute; choose a graph without it.");
        var expression = string.Format(CultureInfo.InvariantCulture, script, operands);
        if (operands.Contains(expression)) return expression;
        if (_computed.TryGetValue(expression, out var name)) return name;
        name = Invariant($"t{_assignments.Count}");
        _assignments.Add($"{name}={expression}");
        return _computed[expression] = name;
    }

    private string Input(Tensor variable)
    {
        _inputs.Add(variable);
        return Invariant($"x[{_inputs.Count - 1}]");
    }

    private static string Literal(double number) => number < 0 || double.IsNegative(number) && !double.IsNaN(number) ? Invariant($"({number:R})") : Invariant($"{number:R}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
