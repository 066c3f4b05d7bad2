using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Host;

/// <summary>
/// Runs C# cells one after another, each seeing what those before it left. It is the process's notebook and takes its
/// console until disposed, so there is one at a time. It knows no user interface.
/// </summary>
internal sealed class CellSession : INotebook, IDisposable
{
    private static readonly IOutputSink Nowhere = new NoSink();

    private readonly INotebook outer = Notebook.Current;
    private readonly ConsoleCapture console;
    private IOutputSink sink = Nowhere;
    private int displays;

    /// <summary>Begins a session.</summary>
    /// <param name="folder">What files named in cells by <c>#r</c>, <c>#load</c> and <c>#!import</c> are relative to.</param>
    /// <exception cref="InvalidOperationException">Another session is open.</exception>
    public CellSession(string folder)
    {
        if (outer is CellSession)
            throw new InvalidOperationException("A process runs one notebook session at a time: dispose the open one first.");
        Folder = Path.GetFullPath(folder);
        Submissions = new(Folder);
        Packages = new(Folder, Submissions);
        Declarations = new(Submissions);
        Submissions.Append(Submissions.Compile(Preamble.Code, "Preamble", CancellationToken.None));
        Submissions.End();
        console = new((stream, text) => sink.Add(new StreamOutput(stream, text)), () => Ask);
        Notebook.Current = this;
        Forget();
    }

    /// <summary>The notebook's folder, in full.</summary>
    public string Folder { get; }

    /// <summary>The compiled pieces.</summary>
    public Submissions Submissions { get; }

    /// <summary>The packages that cells asked for.</summary>
    public SessionPackages Packages { get; }

    /// <summary>The variables that commands declare.</summary>
    public Declarations Declarations { get; }

    /// <summary>Words for what went wrong.</summary>
    public ErrorReports Errors { get; } = new();

    /// <summary>Asks the user for a line; null where nobody can be asked.</summary>
    public Func<string>? Ask { get; set; }

    /// <summary>How many cells of the notebook have been started.</summary>
    public int ExecutionCount { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, object?>> Variables => Submissions.Variables;

    /// <inheritdoc/>
    public CancellationToken Cancellation { get; private set; }

    /// <inheritdoc/>
    public string? Page { get; set; }

    /// <summary>Runs a cell to its end.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="label">Its name in errors, such as <c>Cell 3</c>.</param>
    /// <param name="outputs">Takes what it shows and writes, an error included.</param>
    /// <param name="interrupt">Stops it; variables keep what they hold.</param>
    /// <param name="isCounted">Whether it is one of the notebook's, and not the front end's own.</param>
    public CellResult Run(string source, string label, IOutputSink outputs, CancellationToken interrupt, bool isCounted = true)
    {
        (sink, Cancellation) = (outputs, interrupt);
        if (isCounted)
            ExecutionCount++;
        var result = new CellRun(this, label, [], interrupt).Run(source);
        if (result is not CellInterrupted { Stopped: false })
            Submissions.Tidy();
        if (result is CellFailed { Error: var error })
            outputs.Add(error.ToOutput());
        return result;
    }

    /// <inheritdoc/>
    public IDisplayed Display(object value) => Show(value, []);

    /// <inheritdoc/>
    public void Declare(string name, object value) => Declarations.Add(name, value);

    /// <summary>Shows a value below the running cell.</summary>
    /// <param name="value">Any value, also null.</param>
    /// <param name="mimeTypes">The forms wanted; none for the preferred ones.</param>
    public IDisplayed Show(object? value, IReadOnlyList<string> mimeTypes)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"display-{Interlocked.Increment(ref displays)}");
        sink.Add(new DisplayData(ValueForms.Of(value, mimeTypes), [], id));
        return new Displayed(this, id, mimeTypes);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        console.Dispose();
        Notebook.Current = outer;
    }

    /// <summary>What one notebook's cells set does not reach the next notebook.</summary>
    private static void Forget()
    {
        Formatter.ResetToDefault();
        Functions.SetDefaultDType(DType.Float64);
        Functions.ManualSeed(0);
        Settings.Current = Settings.Default;
    }

    /// <summary>Starts the piece appended last, and shows its value; for the cell's thread.</summary>
    public async Task RunCode(Submission submission)
    {
        var value = await Submissions.Start(submission);
        if (submission.HasValue)
            sink.Add(new ExecuteResult(ValueForms.Of(value, []), [], ExecutionCount));
    }

    private sealed class Displayed(CellSession session, string id, IReadOnlyList<string> mimeTypes) : IDisplayed
    {
        public void Update(object value) => session.sink.Update(id, ValueForms.Of(value, mimeTypes));
    }

    /// <summary>Before the first cell.</summary>
    private sealed class NoSink : IOutputSink
    {
        public void Add(Output output) { }
        public void Update(string displayId, MimeBundle data) { }
    }
}
