using System.Collections.Concurrent;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NotebookBackprop.Host;

/// <summary>Shows on a terminal how a run goes: a line for each notebook, which moves while its cells run.</summary>
internal sealed class LiveProgress : IProgress
{
    private const int BarWidth = 20, CountsWidth = 20;

    private readonly IAnsiConsole _console;
    private readonly Dictionary<RunFiles, ProgressTask> _lines;
    // Read by the thread that draws.
    private readonly ConcurrentDictionary<ProgressTask, string> _notes;
    private ProgressTask _line;

    private LiveProgress(IAnsiConsole console, ConcurrentDictionary<ProgressTask, string> notes, IEnumerable<KeyValuePair<RunFiles, ProgressTask>> lines)
    {
        (_console, _notes, _lines) = (console, notes, new(lines));
        _line = _lines.Values.First();
    }

    /// <summary>Runs notebooks under the eyes of who sits at the terminal.</summary>
    /// <param name="output">The terminal; cells write elsewhere.</param>
    /// <param name="notebooks">All of them, so that the first line shows what is to come.</param>
    /// <param name="run">Does it.</param>
    public static int Watch(TextWriter output, IReadOnlyList<(RunFiles Files, int Cells)> notebooks, Func<IProgress, int> run)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        var notes = new ConcurrentDictionary<ProgressTask, string>();
        // What is left beside the names, the counts and the seconds: the bar comes where there is plenty, the note has the rest.
        var room = console.Profile.Width - notebooks.Max(one => Name(one.Files).Length) - CountsWidth;
        var withBar = room >= 2 * BarWidth;
        var rest = Math.Max(room - (withBar ? BarWidth + 1 : 0), 0);
        ProgressColumn[] columns =
        [
            new SpinnerColumn(Spinner.Known.Line), new TaskDescriptionColumn { Alignment = Justify.Left },
            .. withBar ? [new ProgressBarColumn { Width = BarWidth }] : Array.Empty<ProgressColumn>(),
            new TextColumn(task => string.Create(CultureInfo.InvariantCulture, $"{task.Value:0}/{task.MaxValue:0}"), Justify.Right),
            new TextColumn(task => task.ElapsedTime is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s") : "", Justify.Right),
            new TextColumn(task => Cut(notes.GetValueOrDefault(task, ""), rest), Justify.Left),
        ];
        return console.Progress().Columns(columns).Start(context => run(new LiveProgress(console, notes, [.. notebooks.Select(one =>
            KeyValuePair.Create(one.Files, context.AddTask(Markup.Escape(Name(one.Files)), autoStart: false, maxValue: Math.Max(one.Cells, 1))))])));
    }

    /// <inheritdoc/>
    public void Open(RunFiles files, int cells)
    {
        _line = _lines[files];
        _line.StartTask();
    }

    /// <inheritdoc/>
    public void Begin(int number, int count, Cell cell) => Note(PlainProgress.Preview(cell.Source));

    /// <inheritdoc/>
    public void Pass() => _line.Increment(1);

    /// <inheritdoc/>
    public void End(TimeSpan time) => _line.Increment(1);

    /// <inheritdoc/>
    public void Failed(int number, CellError error) => Stop($"failed in cell {number}", writer => writer.Failed(number, error));

    /// <inheritdoc/>
    public void Interrupted(int number, bool stopped) => Stop($"stopped in cell {number}", writer => writer.Interrupted(number, stopped));

    /// <inheritdoc/>
    public void Close(RunFiles files, bool withPage)
    {
        if (_line.IsFinished && _line.Value >= _line.MaxValue)
            Note("done");
        _line.StopTask();
        Above(writer => writer.Close(files, withPage));
    }

    private void Stop(string note, Action<PlainProgress> tell)
    {
        Note(note);
        _line.Increment(-1);
        _line.StopTask();
        Above(tell);
    }

    /// <summary>With its folder, which tells a lesson in two languages apart.</summary>
    private static string Name(RunFiles files) => Path.Join(Path.GetFileName(Path.GetDirectoryName(files.Input)), Path.GetFileName(files.Input));

    private static string Cut(string text, int width) => text.Length <= width ? text : width < 2 ? "" : string.Concat(text.AsSpan(0, width - 1), "…");

    private void Note(string text) => _notes[_line] = text;

    /// <summary>Writes plain lines, which stay above those that move.</summary>
    private void Above(Action<PlainProgress> tell)
    {
        using var text = new StringWriter();
        tell(new(text));
        _console.Write(new Text(text.ToString()));
    }

    /// <summary>A column of text.</summary>
    private sealed class TextColumn(Func<ProgressTask, string> text, Justify side) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(text(task)) { Justification = side };
    }
}
