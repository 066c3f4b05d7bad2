using System.Text.RegularExpressions;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Host;

/// <summary>The exercises of a notebook that has run.</summary>
/// <param name="Right">How many answers are right.</param>
/// <param name="Wrong">How many are wrong.</param>
/// <param name="Open">How many are not given.</param>
/// <param name="Failures">The cells that failed and should not, each with its error in a line.</param>
internal sealed partial record Marks(int Right, int Wrong, int Open, IReadOnlyList<(int Cell, string Error)> Failures)
{
    /// <summary>Counts them in the outputs.</summary>
    /// <param name="executed">With its outputs.</param>
    public static Marks Of(NotebookDocument executed)
    {
        var outputs = executed.Cells.Index().SelectMany(cell => cell.Item is CodeCell code ? code.Outputs.Select(output => (Cell: cell.Index + 1, Output: output, code.MayFail)) : []).ToList();
        var outcomes = outputs.Select(each => each.Output).OfType<RichOutput>().Select(output => Outcome().Match(output.Data.Text("text/html") ?? ""))
            .Where(match => match.Success).CountBy(match => Enum.Parse<ExerciseOutcome>(match.Groups[1].Value)).ToDictionary();
        var failures = outputs.Where(each => each.Output is ErrorOutput && !each.MayFail).Select(each => (each.Cell, ((ErrorOutput)each.Output).Value.Split('\n')[0])).DistinctBy(failure => failure.Cell);
        return new(outcomes.GetValueOrDefault(ExerciseOutcome.Right), outcomes.GetValueOrDefault(ExerciseOutcome.Wrong), outcomes.GetValueOrDefault(ExerciseOutcome.Unanswered), [.. failures]);
    }

    // As ExerciseHtml begins.
    [GeneratedRegex("^<div data-exercise=\"(\\w+)\"")]
    private static partial Regex Outcome();
}
