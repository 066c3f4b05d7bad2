using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookBackprop.Session;

/// <summary>
/// The compiled pieces of C# of a session. Roslyn compiles them; they are started here and not by Roslyn because only so are
/// the variables of a piece that still runs, or was interrupted, within reach, and only so can a piece be let go of.
/// </summary>
internal sealed class Submissions
{
    // A compaction takes about as long as compiling a cell.
    private const int WorthTheWork = 24;

    private readonly CellAssemblies _assemblies;
    private readonly SubmissionCompiler _compiler;
    private readonly HashSet<VariableId> _captured = [];
    private Chain _chain = new();
    private int _leastCount;
    // Named by the next piece that is compiled; those after it inherit them.
    private IReadOnlyList<MetadataReference> _references;
    private bool _isRunning;

    /// <summary>None yet.</summary>
    /// <param name="environment">Says how pieces are compiled, and what they may refer to.</param>
    public Submissions(SessionEnvironment environment)
    {
        _assemblies = new(environment.Shared, environment.Libraries);
        _compiler = new(environment.Compilation, environment.Shared, _assemblies);
        _references = environment.Shared.References;
    }

    /// <summary>What the next piece continues; those before are reached from there.</summary>
    public CSharpCompilation? Last => _chain.Last;

    /// <summary>How many pieces the next one looks into.</summary>
    public int Count => _chain.Count;

    /// <summary>
    /// Every variable, oldest declaration first; a redeclared name stands once, at its newest place. A variable that
    /// the running piece has yet to set does not hide an older one.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Variables => _chain.Variables(_isRunning);

    /// <summary>Compiles a piece of C#; nothing is changed when that fails.</summary>
    /// <param name="code">The text.</param>
    /// <param name="label">Names the text in errors, such as <c>Cell 3</c>.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    /// <exception cref="CompilationErrorException">The text does not compile.</exception>
    public Submission Compile(string code, string label, CancellationToken cancellation)
    {
        // References are named once: those of every piece would be kept for every piece before it.
        var piece = _compiler.Parse(code, label, _chain.Last, _references);
        var entry = _compiler.Load(piece, cancellation);
        var names = _chain.Pieces.Append(piece).SelectMany(one => one.Variables).Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        return new(piece, entry, [.. CapturedVariables.Of(piece, names.Contains)]);
    }

    /// <summary>Puts the assemblies of packages within reach of the pieces to come.</summary>
    public void Add(IReadOnlyList<MetadataReference> more)
    {
        _compiler.Refer(more);
        _references = [.. _references, .. more];
    }

    /// <summary>The line of a piece that a frame of a stack trace is at; null where it is none of theirs.</summary>
    public (string File, int Line)? PlaceOf(StackFrame frame) => _assemblies.PlaceOf(frame);

    /// <summary>Appends a compiled piece to the chain; it is the running one until <see cref="End"/>.</summary>
    public void Append(Submission submission)
    {
        _chain.Append(submission.Piece);
        _captured.UnionWith(submission.Captures);
        _isRunning = true;
    }

    /// <summary>Starts the piece appended last.</summary>
    /// <returns>The value of its last expression.</returns>
    public Task<object?> Start(Submission submission) => submission.Entry?.Invoke(_chain.States) ?? Task.FromResult<object?>(null);

    /// <summary>Sets a variable of the piece started last.</summary>
    public void Assign(string name, object value)
    {
        var state = _chain.StateOf(_chain.Count - 1)!;
        Chain.Field(state, name).SetValue(state, value);
    }

    /// <summary>Says that the running piece has ended, in whatever way.</summary>
    public void End()
    {
        if (!_isRunning)
            return;
        _isRunning = false;
        var piece = _chain.Pieces.Last();
        var hasBegun = !piece.HasState || _chain.StateOf(_chain.Count - 1) is not null;
        if (!hasBegun || !piece.LeavesTrace)
        {
            _chain.RemoveLast();
            return;
        }
        _references = [];
        _compiler.Refer(piece.Compilation.DirectiveReferences);
        _chain.EmptyHidden(_captured.Contains);
    }

    /// <summary>Compacts the chain where that may be worth the work; for between two cells.</summary>
    public void Tidy()
    {
        if (_chain.Count - _leastCount >= Math.Max(WorthTheWork, _leastCount / 2))
            Compact();
    }

    /// <summary>Lets go of what nothing can name any more.</summary>
    public void Compact()
    {
        _chain = Compaction.Of(_chain, _compiler, _captured.Contains);
        _leastCount = _chain.Count;
        var names = _chain.Pieces.Select(piece => piece.Name).ToHashSet(StringComparer.Ordinal);
        _captured.RemoveWhere(variable => !names.Contains(variable.Piece));
    }
}
