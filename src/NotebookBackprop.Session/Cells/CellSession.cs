using System.Globalization;
using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Session;

/// <summary>
/// Runs C# cells one after another, each seeing what those before it left. It is the process's notebook and takes its
/// console until disposed, so there is one at a time. It knows no user interface, and of the world what it is given.
/// </summary>
public sealed class CellSession : INotebook, IDisposable
{
    private const string Html = "text/html";

    private static readonly IOutputSink s_nowhere = new NoSink();

    private readonly INotebook _outer = Notebook.Current;
    private readonly IDisposable? _console;
    private readonly IDisposable _displayed;
    private IOutputSink _sink = s_nowhere;
    private int _displays;

    /// <summary>Begins a session.</summary>
    /// <param name="environment">What it is given.</param>
    /// <exception cref="InvalidOperationException">Another session is open.</exception>
    public CellSession(SessionEnvironment environment)
    {
        if (_outer is CellSession)
            throw new InvalidOperationException("A process runs one notebook session at a time: dispose the open one first.");
        Environment = environment;
        Submissions = new(environment);
        Packages = new(environment.Libraries, Submissions);
        Declarations = new(Submissions);
        Errors = new(Submissions.PlaceOf);
        Submissions.Append(Submissions.Compile(Preamble.Code, "Preamble", CancellationToken.None));
        Submissions.End();
        _console = environment.Console?.Redirect(Writer("stdout"), Writer("stderr"), new UserInput(() => Ask));
        _displayed = new DisplayedValues(forms => Show(forms, EngineFor(forms))).Listen();
        Notebook.Current = this;
        Forget();
    }

    /// <summary>The assemblies that every host has to share with cells, with all that they refer to: the engine, and what shows values.</summary>
    public static IReadOnlyList<Assembly> SharedRoots { get; } = [typeof(Magics.Magic).Assembly, typeof(Formatter).Assembly];

    /// <summary>The compiled pieces.</summary>
    internal Submissions Submissions { get; }

    /// <summary>The packages that cells asked for.</summary>
    internal SessionPackages Packages { get; }

    /// <summary>The variables that commands declare.</summary>
    internal Declarations Declarations { get; }

    /// <summary>Words for what went wrong.</summary>
    internal ErrorReports Errors { get; }

    /// <summary>What it is given.</summary>
    internal SessionEnvironment Environment { get; }

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
    public async Task<CellResult> Run(string source, string label, IOutputSink outputs, CancellationToken interrupt, bool isCounted = true)
    {
        (_sink, Cancellation) = (outputs, interrupt);
        if (isCounted)
            ExecutionCount++;
        var result = await new CellRun(this, label, [], interrupt).Run(source);
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
        var forms = ValueForms.Of(value, mimeTypes);
        return new Displayed(this, Show(forms, EngineFor(forms)), mimeTypes);
    }

    /// <summary>Shows forms; with the engine of charts for a moment, where the page needs it.</summary>
    /// <returns>The output's name.</returns>
    private string Show(MimeBundle forms, string engine)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"display-{Interlocked.Increment(ref _displays)}");
        _sink.Add(new DisplayData(engine.Length == 0 ? forms : forms.With(Html, engine + forms.Text(Html)), [], id));
        if (engine.Length > 0)
            _sink.Update(id, forms);
        return id;
    }

    private string EngineFor(MimeBundle forms) => forms.Text(Html) is { } html ? Charts.EngineFor(this, html) : "";

    /// <inheritdoc/>
    public void Dispose()
    {
        _console?.Dispose();
        _displayed.Dispose();
        Notebook.Current = _outer;
    }

    /// <summary>What one notebook's cells set does not reach the next notebook.</summary>
    private static void Forget()
    {
        Formatter.ResetToDefault();
        MatrixForms.Register();
        Functions.SetDefaultDType(DType.Float64);
        Functions.ManualSeed(0);
        Settings.Current = Settings.Default;
    }

    /// <summary>Starts the piece appended last, and shows its value; for the cell's thread.</summary>
    internal async Task Start(Submission submission)
    {
        var value = await Submissions.Start(submission);
        if (!submission.HasValue)
            return;
        var forms = ValueForms.Of(value, []);
        // A result cannot be replaced, as what comes with the engine has to be.
        if (EngineFor(forms) is { Length: > 0 } engine)
            Show(forms, engine);
        else
            _sink.Add(new ExecuteResult(forms, [], ExecutionCount));
    }

    private ConsoleWriter Writer(string stream) => new(text => _sink.Add(new StreamOutput(stream, text)));

    private sealed class Displayed(CellSession session, string id, IReadOnlyList<string> mimeTypes) : IDisplayed
    {
        public void Update(object value) => session._sink.Update(id, ValueForms.Of(value, mimeTypes));
    }

    /// <summary>Before the first cell.</summary>
    private sealed class NoSink : IOutputSink
    {
        public void Add(Output output) { }
        public void Update(string displayId, MimeBundle data) { }
    }
}
