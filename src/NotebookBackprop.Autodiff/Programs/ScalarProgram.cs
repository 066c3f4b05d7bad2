namespace NotebookBackprop.Autodiff;

/// <summary>
/// A computation of single numbers, its gradients and its local derivatives written out as straight-line JavaScript, so
/// that a page can compute them anew for other values of the variables. No rule is written twice: the backward sweep runs
/// on the rules themselves and is recorded, and what was recorded is written operation by operation.
/// </summary>
public sealed class ScalarProgram
{
    /// <summary>The most operations of a computation that is written out.</summary>
    public const int MostOperations = 300;

    private readonly ScalarCode _code;
    private readonly Dictionary<Tensor, string> _values, _gradients = [];
    private readonly Dictionary<(Tensor Output, int Input), string> _locals = [];

    private ScalarProgram(Tape tape, ScalarCode code)
    {
        _code = code;
        _values = tape.Nodes.ToDictionary(node => node, code.Write);
        using var recording = Recording.Use(Recording.Mode.AnyValues);
        var adjoints = ReverseMode.Sweep(tape, Functions.OnesLike(tape.Nodes[^1]), record: true);
        for (var i = adjoints.Length - 1; i >= 0; i--)
        {
            if (adjoints[i] is not { } gradient) continue;
            var node = tape.Nodes[i];
            _gradients.Add(node, code.Write(gradient));
            for (var input = 0; input < node.Inputs.Count; input++)
                if (node.Inputs[input].RequiresGrad && LocalDerivative.InAlgebra(node.Op!, node, input) is { } local)
                    _locals.Add((node, input), code.Write(local));
        }
    }

    /// <summary>The variables, in the order in which the code takes their values as <c>x[0]</c>, <c>x[1]</c> ...</summary>
    public IReadOnlyList<Tensor> Inputs => _code.Inputs;

    /// <summary>One assignment each, <c>t3=t1*x[2]</c>, in order of execution.</summary>
    public IReadOnlyList<string> Assignments => _code.Assignments;

    /// <summary>What holds the value of a node of the computation: a name or a literal.</summary>
    public string Value(Tensor node) => _values[node];

    /// <summary>What holds the derivative of the output by a node; null where none is taken.</summary>
    public string? Gradient(Tensor node) => _gradients.GetValueOrDefault(node);

    /// <summary>What holds the derivative of a node by one of its inputs; null where none is taken.</summary>
    public string? Local(Tensor output, int input) => _locals.GetValueOrDefault((output, input));

    /// <summary>Writes out the computation that ends in a tensor.</summary>
    /// <param name="output">A computed number.</param>
    /// <param name="nameOf">The name of a tensor in the notebook; null for one without.</param>
    /// <exception cref="NotSupportedException">A page cannot compute it; one sentence says why, and the mend.</exception>
    public static ScalarProgram Of(Tensor output, Func<Tensor, string?> nameOf)
    {
        var tape = Tape.Of(output);
        var operations = tape.Nodes.Count(node => !node.IsLeaf);
        if (operations > MostOperations)
            throw new NotSupportedException($"the graph has {operations} operations, more than the {MostOperations} that a page computes at once; choose a part of it.");
        foreach (var node in tape.Nodes)
            if (Obstacle(node, nameOf(node)) is { } obstacle) throw new NotSupportedException(obstacle);
        return new(tape, new ScalarCode());
    }

    private static string? Obstacle(Tensor node, string? name)
    {
        var subject = name ?? (node.Op is { } made ? $"a result of {made.Name}" : "a tensor");
        if (node.Shape.Rank > 0) return $"{subject} is an array of shape {node.Shape}, and a page computes with single numbers; choose a graph of numbers.";
        if (node.DType != DType.Float64) return $"{subject} is {node.DType}, and a page computes in {DType.Float64}; compute the graph from variables of that type.";
        return node.Op switch
        {
            null or { Script: not null } => null,
            { IsRandom: true } random => $"{random.Name} draws random numbers, which a page would draw otherwise; leave it out.",
            { RunsUserCode: true } custom => $"{custom.Name} is an operation of your own, which only the notebook can compute; write it in the library's operations.",
            var op => $"{op.Name} is not an operation that a page can compute; write it in simpler ones.",
        };
    }
}
