using Microsoft.CodeAnalysis.Scripting;
using NotebookBackprop.Magics;

namespace NotebookBackprop.Session;

/// <summary>One run of a text: a cell's, or that of a file which it imports.</summary>
/// <param name="session">Whose names it sees, and adds to.</param>
/// <param name="label">The text's name in errors, such as <c>Cell 3</c>.</param>
/// <param name="importing">The files that this one is imported by, and itself.</param>
/// <param name="interrupt">Stops it.</param>
internal sealed class CellRun(CellSession session, string label, IReadOnlyList<string> importing, CancellationToken interrupt)
{
    private readonly Stack<Action> _ends = [];

    /// <summary>Whose names are in scope.</summary>
    public CellSession Session => session;

    /// <summary>Has something done when the text has run, however that ends.</summary>
    public void AtEnd(Action act) => _ends.Push(act);

    /// <summary>Whether a file's text is just being run.</summary>
    /// <param name="path">In full.</param>
    public bool Imports(string path) => importing.Contains(path, StringComparer.Ordinal);

    /// <summary>A run of a file's text, in the place of a line.</summary>
    /// <param name="path">The file, in full.</param>
    /// <param name="name">The text's name in errors.</param>
    public CellRun Import(string path, string name) => new(session, name, [.. importing, path], interrupt);

    /// <summary>Runs a text to its end.</summary>
    public async Task<CellResult> Run(string source)
    {
        session.Errors.Add(label, source);
        try
        {
            foreach (var segment in CellSplitter.Split(source))
                if (await RunSegment(segment) is not CellSucceeded and var ended)
                    return ended;
            await Settle();
            return new CellSucceeded();
        }
        catch (CellLineException e)
        {
            return Failed(e.Line, e.Message);
        }
        catch (PackageException e)
        {
            return Failed(e.Line, e.Message);
        }
        catch (CompilationErrorException e)
        {
            return new CellFailed(session.Errors.Of(e));
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            return new CellInterrupted(Stopped: true);
        }
        finally
        {
            session.Packages.Forget();
            while (_ends.TryPop(out var end))
                end();
        }
    }

    /// <summary>Runs code that may have to be stopped: the user's own, or what works on the user's values.</summary>
    /// <param name="segment">Where the code comes from.</param>
    /// <param name="body">The code.</param>
    public async Task<CellResult> RunCode(Segment segment, Func<Task> body)
    {
        var (end, failure) = await session.Environment.Runner.Run(body, interrupt);
        session.Submissions.End();
        await session.Declarations.Settle();
        return end switch
        {
            CellEnd.Completed => new CellSucceeded(),
            CellEnd.Failed when failure is MagicException or DirectiveException => Failed(segment.Line, failure.Message),
            CellEnd.Failed => new CellFailed(OfException(failure!, segment)),
            _ => new CellInterrupted(Stopped: end == CellEnd.Interrupted),
        };
    }

    /// <summary>How a text ended that a line brought in: a failure names that line too.</summary>
    public CellResult With(Segment segment, CellResult ended) => ended is CellFailed { Error: var error }
        ? new CellFailed(error with { Places = [.. error.Places, .. session.Errors.Of(label, segment.Line, "").Places] })
        : ended;

    private async Task<CellResult> RunSegment(Segment segment)
    {
        if (segment is DirectiveSegment line)
        {
            // Lines that ask for packages stand together, so that their needs are weighed together.
            if (line.Directive is not (PackageDirective or SourceDirective))
                await Settle();
            try
            {
                return await line.Directive.Run(line, this);
            }
            catch (DirectiveException e)
            {
                return Failed(line.Line, e.Message);
            }
        }
        await Settle();
        // Compiling happens outside of what may be interrupted: an exception in a wait would leave Roslyn in pieces.
        var compiled = session.Submissions.Compile(segment.Text, label, interrupt);
        session.Submissions.Append(compiled);
        return await RunCode(segment, () => session.Start(compiled));
    }

    private async Task Settle()
    {
        foreach (var shown in await session.Packages.Settle(interrupt))
            session.Show(shown, []);
    }

    private CellFailed Failed(int line, string sentence) => new(session.Errors.Of(label, line, sentence));

    /// <summary>A failure with no line of the user's in its trace comes from the segment itself.</summary>
    private CellError OfException(Exception failure, Segment segment)
    {
        var error = session.Errors.Of(failure);
        return error.Places.Count > 0 ? error : error with { Places = session.Errors.Of(label, segment.Line, "").Places };
    }
}
