using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>The name that a node has in a drawing: a variable's, one given with <c>.Named</c>, or v3 for v₃. Which graph it is of is known only when the line runs.</summary>
internal sealed record NodeValue() : MagicValue("NODE")
{
    public override MagicItemKind Kind => MagicItemKind.Variable;

    public override IEnumerable<string> Candidates(INotebook notebook) =>
        notebook.Variables.Reverse().Where(variable => variable.Value is Tensor { IsLeaf: false }).Select(variable => variable.Key);

    public override object Read(string word, string parameter, INotebook notebook) => word;
}
