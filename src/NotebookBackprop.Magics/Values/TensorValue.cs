using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>A variable that holds a tensor.</summary>
/// <param name="NeedsHistory">Whether the tensor has to be computed from others.</param>
internal sealed record TensorValue(bool NeedsHistory) : MagicValue("NAME")
{
    public override MagicItemKind Kind => MagicItemKind.Variable;

    public override IEnumerable<string> Candidates(INotebook notebook) =>
        notebook.Variables.Reverse().Where(variable => variable.Value is Tensor tensor && (!NeedsHistory || !tensor.IsLeaf)).Select(variable => variable.Key);

    public override object Read(string word, string parameter, INotebook notebook)
    {
        var (lead, none) = NeedsHistory ? ("computed tensors here are", "no variable holds a computed tensor yet") : ("tensors here are", "no variable holds a tensor yet");
        var found = notebook.Variables.Where(variable => variable.Key == word).Select(variable => (variable.Value, Exists: true)).LastOrDefault();
        if (!found.Exists)
            throw new MagicException($"{parameter}: there is no variable '{word}'; {Suggestion.Of(word, [.. Candidates(notebook)], lead, none)}.");
        if (found.Value is not Tensor tensor)
            throw new MagicException($"{parameter}: '{word}' is {Article(found.Value)}, not a Tensor; {Suggestion.List([.. Candidates(notebook)], lead, none)}.");
        if (NeedsHistory && tensor.IsLeaf)
            throw new MagicException($"{parameter}: '{word}' is {(tensor.RequiresGrad ? "a leaf" : "a constant")}: it was not computed from anything, so there is no graph; {Suggestion.List([.. Candidates(notebook)], lead, none)}.");
        return tensor;
    }

    private static string Article(object? value) => value is null ? "null" : $"of type {TypeName(value.GetType())}";

    private static string TypeName(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>"
        : type.Name;
}
