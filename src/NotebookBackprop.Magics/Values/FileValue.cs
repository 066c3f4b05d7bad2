using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>The path of a file to write; whether it can be written is seen when it is.</summary>
internal sealed record FileValue() : MagicValue("FILE")
{
    public override IEnumerable<string> Candidates(INotebook notebook) => [];

    public override object Read(string word, string parameter, INotebook notebook) => word;
}
