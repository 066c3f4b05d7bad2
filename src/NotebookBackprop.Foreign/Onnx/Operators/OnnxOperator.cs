namespace NotebookBackprop.Foreign;

/// <summary>An operator of the format.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Run">What it gives, in the order of its outputs.</param>
/// <param name="Attributes">The names of its settings. A node with another is refused: passed over, it would compute something else.</param>
internal sealed record OnnxOperator(string Name, Func<OnnxCall, IReadOnlyList<OnnxValue>> Run, params string[] Attributes)
{
    /// <summary>One that gives one value.</summary>
    public OnnxOperator(string name, Func<OnnxCall, OnnxValue> run, params string[] attributes) : this(name, call => [run(call)], attributes)
    {
    }

    /// <summary>Inputs that set what it does, as a running mean does, and are not learned.</summary>
    public IReadOnlyList<int> Settings { get; init; } = [];
}
