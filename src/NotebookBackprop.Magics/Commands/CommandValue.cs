using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>The name of a magic command.</summary>
internal sealed record CommandValue() : MagicValue("COMMAND")
{
    public override MagicItemKind Kind => MagicItemKind.Command;

    public override IEnumerable<string> Candidates(INotebook notebook) => Magic.All.Select(command => command.Name);

    public override object Read(string word, string parameter, INotebook notebook) => MagicLine.Find(word);
}
