using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop jacobian y --wrt x --of v3</c></summary>
internal static class JacobianMagic
{
    private const string Name = "NAME", WrtName = "--wrt", OfName = "--of";

    public static MagicCommand Command { get; } = new(
        "jacobian", "Draws the Jacobian of a tensor: every derivative, its structure and its singular values.",
        [
            new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true),
            new(WrtName, "the variable by which it is differentiated", new TensorValue(NeedsHistory: false), IsRequired: true),
            new(OfName, "another node of its graph to differentiate, by the name it is drawn with", new NodeValue()),
        ],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook)
    {
        var output = arguments.Get<Tensor>(Name)!;
        var wrt = Differentiable.Read(arguments, WrtName, Command, notebook);
        var node = arguments.Get<string>(OfName);
        if (node is not null) output = Node(output, node, notebook);
        notebook.Display(Differentiable.Try(Command, () => JacobianView.Of(output, wrt, notebook, node)));
    }

    private static Tensor Node(Tensor output, string name, INotebook notebook)
    {
        if (NodeNames.Find(output, name, notebook) is { } node) return node;
        List<string> names = [.. GraphView.Of(output, notebook).Nodes.Where(one => one.Kind == NodeKind.Operation).Reverse().Select(one => one.Name)];
        throw new MagicException($"jacobian {OfName}: no node of the graph is called '{name}'; {Suggestion.Of(name, names, "computed nodes are")}.");
    }
}
