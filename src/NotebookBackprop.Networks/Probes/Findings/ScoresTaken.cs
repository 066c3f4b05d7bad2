using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>A loss that makes probabilities of scores, and is given probabilities.</summary>
internal static class ScoresTaken
{
    public static IEnumerable<FlowFinding> Find(FlowReader reader)
    {
        for (var i = 0; i < reader.Tape.Count; i++)
        {
            if (!reader.Tape.IsData(i) || reader.Tape[i].Op is not { TakesScores: true }) continue;
            var given = reader.Tape[i].Inputs[0];
            while (given.Op is { Role: Role.Mover } && given.Inputs.Count == 1) given = given.Inputs[0];
            if (given.Op is { Bends: true, Range: (0, 1) } && reader.Reaches(given)) yield return new(FlowFindingKind.SoftmaxTwice, given, []);
        }
    }
}
