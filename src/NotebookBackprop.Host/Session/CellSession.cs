using System.Globalization;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookBackprop.Magics;
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
    private readonly ErrorReports errors = new();
    private readonly Submissions submissions;
    private readonly ConsoleCapture console;
    private IOutputSink sink = Nowhere;
    private int displays;

    /// <summary>Begins a session.</summary>
    /// <param name="folder">What files named in cells by <c>#r</c> and <c>#load</c> are relative to.</param>
    /// <exception cref="InvalidOperationException">Another session is open.</exception>
    public CellSession(string folder)
    {
        if (outer is CellSession)
            throw new InvalidOperationException("A process runs one notebook session at a time: dispose the open one first.");
        submissions = new(folder);
        Start(submissions.Compile(Preamble.Code, "Preamble", CancellationToken.None));
        console = new((stream, text) => sink.Add(new StreamOutput(stream, text)));
        Notebook.Current = this;
        Forget();
    }

    /// <summary>How many cells of the notebook have been started.</summary>
    public int ExecutionCount { get; private set; }

    /// <summary>The piece of C# that ran last; its predecessors are reached from it.</summary>
    public Script<object>? Last => submissions.Last;

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, object?>> Variables => submissions.Variables;

    /// <inheritdoc/>
    public CancellationToken Cancellation { get; private set; }

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
        errors.Add(label, source);
        var result = RunSegments(source, label, interrupt);
        if (result is CellFailed { Error: var error })
            outputs.Add(error.ToOutput());
        return result;
    }

    /// <inheritdoc/>
    public IDisplayed Display(object value) => Show(value, []);

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

    private CellResult RunSegments(string source, string label, CancellationToken interrupt)
    {
        try
        {
            foreach (var segment in CellSplitter.Split(source))
            {
                // Compiling happens outside of the thread that may be aborted: an abort would leave Roslyn in pieces.
                var compiled = segment is CodeSegment ? submissions.Compile(segment.Text, label, interrupt) : null;
                var end = CellThread.Run(() => compiled is null ? RunMagic(segment) : RunCode(compiled), interrupt, out var failure);
                submissions.End();
                switch (end)
                {
                    case CellEnd.Failed:
                        return new CellFailed(failure is MagicException ? errors.Of(label, segment.Line, failure.Message) : OfException(failure!, label, segment));
                    case CellEnd.Interrupted or CellEnd.LeftRunning:
                        return new CellInterrupted(Stopped: end == CellEnd.Interrupted);
                    default:
                        break;
                }
            }
            return new CellSucceeded();
        }
        catch (CellLineException e)
        {
            return new CellFailed(errors.Of(label, e.Line, e.Message));
        }
        catch (CompilationErrorException e)
        {
            return new CellFailed(errors.Of(e));
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            return new CellInterrupted(Stopped: true);
        }
    }

    /// <summary>A failure with no line of the user's in its trace comes from the segment itself.</summary>
    private CellError OfException(Exception failure, string label, Segment segment)
    {
        var error = errors.Of(failure);
        return error.Places.Count > 0 ? error : error with { Places = errors.Of(label, segment.Line, "").Places };
    }

    private Task RunMagic(Segment segment)
    {
        Magic.Run(segment.Text, this);
        return Task.CompletedTask;
    }

    private async Task RunCode(Submission submission)
    {
        var value = await Start(submission);
        if (submission.HasValue)
            sink.Add(new ExecuteResult(ValueForms.Of(value, []), [], ExecutionCount));
    }

    private Task<object?> Start(Submission submission) => submissions.Start(submission);

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
