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

    private readonly CellAssemblies assemblies;
    private readonly SubmissionCompiler compiler;
    private readonly HashSet<VariableId> captured = [];
    private Chain chain = new();
    private int leastCount;
    // Named by the next piece that is compiled; those after it inherit them.
    private IReadOnlyList<MetadataReference> references;
    private bool isRunning;

    /// <summary>None yet.</summary>
    /// <param name="environment">Says how pieces are compiled, and what they may refer to.</param>
    public Submissions(SessionEnvironment environment)
    {
        assemblies = new(environment.Shared, environment.Libraries);
        compiler = new(environment.Compilation, environment.Shared, assemblies);
        references = environment.Shared.References;
    }

    /// <summary>What the next piece continues; those before are reached from there.</summary>
    public CSharpCompilation? Last => chain.Last;

    /// <summary>How many pieces the next one looks into.</summary>
    public int Count => chain.Count;

    /// <summary>
    /// Every variable, oldest declaration first; a redeclared name stands once, at its newest place. A variable that
    /// the running piece has yet to set does not hide an older one.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Variables => chain.Variables(isRunning);

    /// <summary>Compiles a piece of C#; nothing is changed when that fails.</summary>
    /// <param name="code">The text.</param>
    /// <param name="label">Names the text in errors, such as <c>Cell 3</c>.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    /// <exception cref="CompilationErrorException">The text does not compile.</exception>
    public Submission Compile(string code, string label, CancellationToken cancellation)
    {
        // References are named once: those of every piece would be kept for every piece before it.
        var piece = compiler.Parse(code, label, chain.Last, references);
        var entry = compiler.Load(piece, cancellation);
        var names = chain.Pieces.Append(piece).SelectMany(one => one.Variables).Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        return new(piece, entry, [.. CapturedVariables.Of(piece, names.Contains)]);
    }

    /// <summary>Puts the assemblies of packages within reach of the pieces to come.</summary>
    public void Add(IReadOnlyList<MetadataReference> more)
    {
        compiler.Refer(more);
        references = [.. references, .. more];
    }

    /// <summary>The line of a piece that a frame of a stack trace is at; null where it is none of theirs.</summary>
    public (string File, int Line)? PlaceOf(StackFrame frame) => assemblies.PlaceOf(frame);

    /// <summary>Appends a compiled piece to the chain; it is the running one until <see cref="End"/>.</summary>
    public void Append(Submission submission)
    {
        chain.Append(submission.Piece);
        captured.UnionWith(submission.Captures);
        isRunning = true;
    }

    /// <summary>Starts the piece appended last.</summary>
    /// <returns>The value of its last expression.</returns>
    public Task<object?> Start(Submission submission) => submission.Entry?.Invoke(chain.States) ?? Task.FromResult<object?>(null);

    /// <summary>Sets a variable of the piece started last.</summary>
    public void Assign(string name, object value)
    {
        var state = chain.StateOf(chain.Count - 1)!;
        Chain.Field(state, name).SetValue(state, value);
    }

    /// <summary>Says that the running piece has ended, in whatever way.</summary>
    public void End()
    {
        if (!isRunning)
            return;
        isRunning = false;
        var piece = chain.Pieces.Last();
        var hasBegun = !piece.HasState || chain.StateOf(chain.Count - 1) is not null;
        if (!hasBegun || !piece.LeavesTrace)
        {
            chain.RemoveLast();
            return;
        }
        references = [];
        compiler.Refer(piece.Compilation.DirectiveReferences);
        chain.EmptyHidden(captured.Contains);
    }

    /// <summary>Compacts the chain where that may be worth the work; for between two cells.</summary>
    public void Tidy()
    {
        if (chain.Count - leastCount >= Math.Max(WorthTheWork, leastCount / 2))
            Compact();
    }

    /// <summary>Lets go of what nothing can name any more.</summary>
    public void Compact()
    {
        chain = Compaction.Of(chain, compiler, captured.Contains);
        leastCount = chain.Count;
        var names = chain.Pieces.Select(piece => piece.Name).ToHashSet(StringComparer.Ordinal);
        captured.RemoveWhere(variable => !names.Contains(variable.Piece));
    }
}
