using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookBackprop.Host.Tests;

/// <summary>What holds for every notebook of the course, run as it stands.</summary>
public sealed partial class CourseTests(CourseRuns runs) : IClassFixture<CourseRuns>
{
    public static TheoryData<string> Notebooks => [.. Course.Notebooks];

    public static TheoryData<string> Solutions => [.. Course.Notebooks.Where(Course.IsSolution)];

    /// <summary>How many characters of code the offline page shows in a line, as its column is 860 pixels wide.</summary>
    private const int PageWidth = 87;

    private NotebookDocument Run(string notebook)
    {
        var run = runs.Of(notebook);
        Assert.True(run.Exit == 0, run.Output);
        return run.Executed!;
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void Runs_green_with_every_badge_passing_and_without_a_network(string notebook) =>
        Assert.Empty(CourseRules.Violations(Run(notebook)));

    [Theory, MemberData(nameof(Notebooks))]
    public void A_lesson_leaves_its_exercises_to_the_reader_and_the_solutions_answer_them_all(string notebook)
    {
        var answers = CourseRules.Answers(Run(notebook));
        Assert.NotEmpty(answers);
        Assert.All(answers, mark => Assert.Equal(Course.IsSolution(notebook) ? '✓' : '○', mark));
    }

    [Theory, MemberData(nameof(Solutions))]
    public void Solutions_answer_as_many_exercises_as_their_lesson_asks(string solution) =>
        Assert.Equal(CourseRules.Answers(Run(Course.LessonOf(solution))).Count, CourseRules.Answers(Run(solution)).Count);

    /// <summary>By name alone: a hint in the cell would be read before the answer is tried.</summary>
    [Theory, MemberData(nameof(Notebooks))]
    public void Its_exercises_are_those_of_the_lesson_and_their_cells_tell_no_hint(string notebook)
    {
        var lesson = int.Parse(Path.GetFileName(notebook)[..2], CultureInfo.InvariantCulture);
        var calls = from cell in Course.Read(notebook).Cells.OfType<CodeCell>()
                    from Match call in ExerciseCall().Matches(cell.Source)
                    select call.Groups[1].Value;
        Assert.Equal(Enumerable.Range(1, 3).Select(number => $"\"{lesson}.{number}\""), calls);
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void Its_code_fits_the_pages_width(string notebook) =>
        Assert.Empty(
            from cell in Course.Read(notebook).Cells.OfType<CodeCell>()
            from line in cell.Source.Split('\n')
            where line.Length > PageWidth
            select $"Cell {cell.Id}, {line.Length} characters: {line}");

    [Theory, MemberData(nameof(Notebooks))]
    public void Its_committed_outputs_are_what_a_run_gives(string notebook)
    {
        var committed = Course.Read(notebook);
        Need.That(
            committed.Cells.OfType<CodeCell>().Any(cell => cell.Outputs.Count > 0),
            "No outputs are stored in this notebook yet: write them with `run NOTEBOOK --in-place`.");
        Assert.Empty(OutputComparison.Differences(committed, Run(notebook)));
    }

    [GeneratedRegex(@"\bExercise\(\s*([^,)]*)")]
    private static partial Regex ExerciseCall();
}
