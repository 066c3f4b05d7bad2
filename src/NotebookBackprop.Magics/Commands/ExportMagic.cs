using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop export f --format svg --to f.svg</c></summary>
internal static class ExportMagic
{
    private const string Name = "NAME", FormatName = "--format", FoldName = "--fold", ToName = OutputFile.ToName, OverwriteName = OutputFile.OverwriteName;

    public static MagicCommand Command { get; } = new(
        "export", "Writes the graph of a tensor to a file: a drawing, or for Graphviz, Mermaid, LaTeX or a program to read.",
        [
            new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true),
            new(FormatName, "what is written", new ChoiceValue([.. Exporter.All.Select(exporter => exporter.Format)]), IsRequired: true),
            new(ToName, "the file, within the notebook's folder", new FileValue(), IsRequired: true),
            new(OverwriteName, "whether a file of that name is replaced", new ChoiceValue(["yes", "no"])),
            new(FoldName, "what becomes one node, as in graph", new FoldValue()),
        ],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook)
    {
        var (output, folding) = (arguments.Get<Tensor>(Name)!, arguments.Get<Folding>(FoldName));
        var exporter = Exporter.All.First(one => one.Format == arguments.Get<string>(FormatName));
        var graph = GraphView.Of(output, notebook, folding);
        FoldValue.Check(graph, folding, $"export {FoldName}", output, notebook);
        OutputFile.Write(arguments.Get<string>(ToName)!, exporter.Write(graph, Settings.Current), arguments.Get<string>(OverwriteName) == "yes", $"export {ToName}", notebook);
    }
}
