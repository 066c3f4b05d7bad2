using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>A variable that holds a recorded loss, or a network whose newest loss is meant: gives a <see cref="RecordedLoss"/>.</summary>
internal sealed record LossValue() : MagicValue("NAME")
{
    private static readonly TensorValue s_tensor = new(NeedsHistory: true);

    public override MagicItemKind Kind => MagicItemKind.Variable;

    public override IEnumerable<string> Candidates(INotebook notebook) =>
        notebook.Variables.Reverse().Where(variable => variable.Value is Module or Tensor { IsLeaf: false }).Select(variable => variable.Key);

    public override object Read(string word, string parameter, INotebook notebook)
    {
        if (notebook.Variables.LastOrDefault(variable => variable.Key == word).Value is not Module net)
        {
            var given = (Tensor)s_tensor.Read(word, parameter, notebook);
            return new RecordedLoss(given, Values<Module>(notebook).FirstOrDefault(module => Reaches(given, module)));
        }
        var loss = Values<Tensor>(notebook).FirstOrDefault(tensor => !tensor.IsLeaf && tensor.Shape.Size == 1 && Reaches(tensor, net))
            ?? throw new MagicException($"{parameter}: no variable holds a loss computed from '{word}'; run the network and keep one: var loss = MeanSquaredError({word}.Forward(x), target).");
        return new RecordedLoss(loss, net);
    }

    /// <summary>The newest first.</summary>
    private static IEnumerable<T> Values<T>(INotebook notebook) => notebook.Variables.Reverse().Select(variable => variable.Value).OfType<T>();

    private static bool Reaches(Tensor loss, Module net) => Autodiff.Tape.Of(loss).Nodes.Intersect(net.Parameters.Values).Any();
}

/// <summary>A loss with the network it was computed from, where the notebook has one.</summary>
/// <param name="Loss">A tensor with history.</param>
/// <param name="Net">Null where no variable holds the network.</param>
internal sealed record RecordedLoss(Tensor Loss, Module? Net);
