using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop explain f --wrt x</c></summary>
internal static class ExplainMagic
{
    private const string Name = "NAME", WrtName = "--wrt";

    public static MagicCommand Command { get; } = new(
        "explain", "Works out a derivative by the chain rule: along every path, and by one backward sweep.",
        [
            new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true),
            new(WrtName, "the variable by which it is differentiated", new TensorValue(NeedsHistory: false), IsRequired: true),
        ],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook)
    {
        var output = arguments.Get<Tensor>(Name)!;
        notebook.Display(ExplainView.Of(output, arguments.Get<Tensor>(WrtName)!, notebook) ?? throw NoGradient(output, notebook));
    }

    private static MagicException NoGradient(Tensor output, INotebook notebook)
    {
        var graph = GraphView.Of(output, notebook);
        List<string> leading = [.. graph.Nodes.Where(node => node is { IsNamed: true, Gradient: not null } && node != graph.Output).Select(node => node.Name)];
        return new($"explain {WrtName}: no gradient of {graph.Output.Name} reaches it; {Suggestion.List(leading, "those with one are", "no named variable has one")}.");
    }
}
