using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop rules</c></summary>
internal static class RulesMagic
{
    public static MagicCommand Command { get; } = new(
        "rules", "Lists every operation with what it computes, its local derivatives and its role.", [],
        (_, notebook) => notebook.Display(RulesView.OfCatalogue()));
}
