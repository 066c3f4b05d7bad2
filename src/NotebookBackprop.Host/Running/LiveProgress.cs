using System.Collections.Concurrent;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NotebookBackprop.Host;

/// <summary>Shows on a terminal how a run goes: a line for each notebook, which moves while its cells run.</summary>
internal sealed class LiveProgress : IProgress
{
    private readonly IAnsiConsole console;
    private readonly Dictionary<RunFiles, ProgressTask> lines;
    // Read by the thread that draws.
    private readonly ConcurrentDictionary<ProgressTask, string> notes;
    private ProgressTask line;

    private LiveProgress(IAnsiConsole console, ConcurrentDictionary<ProgressTask, string> notes, IEnumerable<KeyValuePair<RunFiles, ProgressTask>> lines)
    {
        (this.console, this.notes, this.lines) = (console, notes, new(lines));
        line = this.lines.Values.First();
    }

    /// <summary>Runs notebooks under the eyes of who sits at the terminal.</summary>
    /// <param name="output">The terminal; cells write elsewhere.</param>
    /// <param name="notebooks">All of them, so that the first line shows what is to come.</param>
    /// <param name="run">Does it.</param>
    public static int Watch(TextWriter output, IReadOnlyList<(RunFiles Files, int Cells)> notebooks, Func<IProgress, int> run)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        var notes = new ConcurrentDictionary<ProgressTask, string>();
        return console.Progress().Columns(
            new SpinnerColumn(Spinner.Known.Line), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 },
            new TextColumn(task => string.Create(CultureInfo.InvariantCulture, $"{task.Value:0}/{task.MaxValue:0}"), Justify.Right),
            new TextColumn(task => task.ElapsedTime is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s") : "", Justify.Right),
            new TextColumn(task => notes.GetValueOrDefault(task, ""), Justify.Left)).Start(context => run(new LiveProgress(console, notes, [.. notebooks.Select(one =>
                KeyValuePair.Create(one.Files, context.AddTask(Markup.Escape(RunFiles.Shown(one.Files.Input)), autoStart: false, maxValue: Math.Max(one.Cells, 1))))])));
    }

    /// <inheritdoc/>
    public void Open(RunFiles files, int cells)
    {
        line = lines[files];
        line.StartTask();
    }

    /// <inheritdoc/>
    public void Begin(int number, int count, Cell cell) => Note(PlainProgress.Preview(cell.Source));

    /// <inheritdoc/>
    public void Pass() => line.Increment(1);

    /// <inheritdoc/>
    public void End(TimeSpan time) => line.Increment(1);

    /// <inheritdoc/>
    public void Failed(int number, CellError error) => Stop($"failed in cell {number}", writer => writer.Failed(number, error));

    /// <inheritdoc/>
    public void Interrupted(int number, bool stopped) => Stop($"stopped in cell {number}", writer => writer.Interrupted(number, stopped));

    /// <inheritdoc/>
    public void Close(RunFiles files, bool withPage)
    {
        if (line.IsFinished && line.Value >= line.MaxValue)
            Note("done");
        line.StopTask();
        Above(writer => writer.Close(files, withPage));
    }

    private void Stop(string note, Action<PlainProgress> tell)
    {
        Note(note);
        line.Increment(-1);
        line.StopTask();
        Above(tell);
    }

    private void Note(string text) => notes[line] = text;

    /// <summary>Writes plain lines, which stay above those that move.</summary>
    private void Above(Action<PlainProgress> tell)
    {
        using var text = new StringWriter();
        tell(new(text));
        console.Write(new Text(text.ToString()));
    }

    /// <summary>A column of text that takes the room it needs and never wraps.</summary>
    private sealed class TextColumn(Func<ProgressTask, string> text, Justify side) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(text(task)) { Justification = side, Overflow = Overflow.Ellipsis };
    }
}
