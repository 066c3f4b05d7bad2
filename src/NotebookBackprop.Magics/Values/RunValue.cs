using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>A variable that holds a training run, a recorded loss or a network: gives a <see cref="NamedRun"/>.</summary>
internal sealed record RunValue() : MagicValue("NAME")
{
    private static readonly LossValue s_loss = new();

    public override MagicItemKind Kind => MagicItemKind.Variable;

    public override IEnumerable<string> Candidates(INotebook notebook) =>
        notebook.Variables.Reverse().Where(variable => variable.Value is TrainingRun).Select(variable => variable.Key).Concat(s_loss.Candidates(notebook));

    public override object Read(string word, string parameter, INotebook notebook)
    {
        if (notebook.Variables.LastOrDefault(variable => variable.Key == word).Value is TrainingRun run) return new NamedRun(word, run, null);
        if (notebook.Variables.Any(variable => variable.Key == word)) return new NamedRun(word, null, (RecordedLoss)s_loss.Read(word, parameter, notebook));
        throw new MagicException($"{parameter}: there is no variable '{word}'; {Suggestion.Of(word, [.. Candidates(notebook)], "runs and losses here are", "no variable holds a training run or a loss yet")}.");
    }
}

/// <summary>One of the two: what its variable is called, and what it holds.</summary>
internal sealed record NamedRun(string Name, TrainingRun? Training, RecordedLoss? Loss);
