using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>What a computational graph shows, as plain data: renderers draw it, write it or speak it.</summary>
/// <param name="Nodes">In order of execution; the output is last.</param>
/// <param name="Edges">From inputs to the operations that use them, in order of those operations and of their operands.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record GraphView(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    /// <summary>The tensor that the graph computes.</summary>
    public GraphNode Output => Nodes[^1];

    /// <summary>What the gradients are the derivatives of: the output, but for the inside of a fold.</summary>
    public GraphNode Target { get => field ?? Output; init; }

    /// <summary>The nodes that stand for several.</summary>
    public IEnumerable<GraphNode> Folds => Nodes.Where(node => node.Fold is not null);

    /// <summary>Whether its numbers change while it is looked at: a drawing keeps room for others.</summary>
    public bool IsChanging { get; init; }

    /// <summary>What a check found at its operations, by their ids; nothing but for the graph of a check.</summary>
    internal IReadOnlyDictionary<int, NodeMark> Marks { get; init; } = NodeMark.None;

    /// <summary>The same graph with all values and gradients, but with no word of the local derivatives between them.</summary>
    public GraphView WithoutLocalDerivatives() => this with
    {
        Nodes = [.. Nodes.Select(node => node with { Lanes = [], Fold = node.Fold is { Inside: { } inside } fold ? fold with { Inside = inside.WithoutLocalDerivatives() } : node.Fold })],
        Edges = [.. Edges.Select(edge => edge with { Rule = null, RuleInNumbers = null, Derivative = null, Jacobian = null })],
    };

    /// <summary>Reads the graph of a tensor from the tape, with the gradient of every node. Changes no <c>Grad</c>.</summary>
    /// <param name="output">Any tensor; gradients are of it, or of the sum of its elements where it is an array.</param>
    /// <param name="notebook">Its variables give the nodes their names.</param>
    /// <param name="folding">What is shown as one node; <see cref="Folding.Auto"/> where null.</param>
    public static GraphView Of(Tensor output, INotebook notebook, Folding? folding = null) => new GraphReader(output, notebook, folding).Read();

    /// <inheritdoc/>
    public override string ToString() => GraphForms.Render(this, MimeTypes.Plain, Settings.Current);
}

/// <summary>What a node is, and so its shape in a drawing.</summary>
public enum NodeKind
{
    /// <summary>A variable: it takes a gradient.</summary>
    Leaf,

    /// <summary>A number or an array that takes none.</summary>
    Constant,

    /// <summary>A gate.</summary>
    Operation,
}

/// <summary>A node of a computational graph.</summary>
/// <param name="Id">Its place in <see cref="GraphView.Nodes"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What formulas call it: the user's name, else v₁, v₂ ... in order of execution, or a constant's number.</param>
/// <param name="IsNamed">Whether the name is the user's.</param>
/// <param name="Op">The operation; null for leaves and constants.</param>
/// <param name="Formula">What it computes, in the names of its inputs; null for leaves and constants.</param>
/// <param name="Substituted">The same in numbers; null where an input is an array.</param>
/// <param name="Value">Its value.</param>
/// <param name="Gradient">The derivative of the output by it; null where none is taken.</param>
public sealed record GraphNode(
    int Id, NodeKind Kind, string Name, bool IsNamed, Op? Op, Formula? Formula, Formula? Substituted, Quantity Value, Quantity? Gradient)
{
    /// <summary>What it stands for where it stands for several; null for one tensor. Its operation is then the known function, if it is one.</summary>
    public Fold? Fold { get; init; }

    /// <summary>Its value as a small picture, where it is an array of more than a few numbers.</summary>
    public HeatMap? ValueMap { get; init; }

    /// <summary>Its gradient as a small picture.</summary>
    public HeatMap? GradientMap { get; init; }

    /// <summary>Of a product of matrices, why the gradients of its factors are the products they are; none elsewhere.</summary>
    public IReadOnlyList<ShapeLane> Lanes { get; init; } = [];

    /// <summary>Whether it stands, inside a fold, for what comes from outside; its gradient is what the fold brings to it.</summary>
    public bool IsInput { get; init; }

    /// <summary>What stands on it: the sign of the operation, or what is folded.</summary>
    public string Sign => Fold is not { } fold ? Op?.Symbol ?? Name
        : fold.Repeats == 1 ? fold.Label
        : fold.Label.Contains(',', StringComparison.Ordinal) ? $"({fold.Label}) × {fold.Repeats}" : $"{fold.Label} × {fold.Repeats}";

    /// <summary>What it does to the gradient.</summary>
    public Role Role => Op?.Role ?? Role.None;
}

/// <summary>The use of a node by an operation.</summary>
/// <param name="From">The node used.</param>
/// <param name="To">The operation.</param>
/// <param name="Operand">Which operand of it, from 0.</param>
/// <param name="Rule">The local derivative, written with names; null where none is defined.</param>
/// <param name="IsRuleNamed">Whether the rule speaks only of numbers and names that the user gave.</param>
/// <param name="Derivative">The local derivative as numbers; null where it is a whole Jacobian.</param>
/// <param name="Contribution">What it brings to the gradient of the node used; null where none flows.</param>
public sealed record GraphEdge(int From, int To, int Operand, Formula? Rule, bool IsRuleNamed, Quantity? Derivative, Quantity? Contribution)
{
    /// <summary>Which value of a fold that makes several the wire carries, by its name; null elsewhere.</summary>
    public string? Via { get; init; }

    /// <summary>The local Jacobian where an array is on either end; null between single numbers, and where a fold is on the way.</summary>
    public EdgeJacobian? Jacobian { get; init; }

    /// <summary>The rule in numbers, <c>0.7311 · (1 − 0.7311)</c>; null where it has none, or an input is an array.</summary>
    public Formula? RuleInNumbers { get; init; }

    /// <summary>Whether a router lets no part of the gradient through here: a ReLU that is off, the loser of a maximum.</summary>
    internal bool IsBlocked(GraphView graph) => graph.Nodes[To].Role == Role.Router && Derivative is { Least: 0, Greatest: 0 };

    /// <summary>Whether a router lets the gradient through here, everywhere and at least in part.</summary>
    internal bool IsRouted(GraphView graph) => graph.Nodes[To].Role == Role.Router && Contribution is not null && Derivative is { Least: > 0 };
}
