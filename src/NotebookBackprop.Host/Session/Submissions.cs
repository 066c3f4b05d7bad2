using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookBackprop.Host;

/// <summary>
/// The chain of compiled pieces of C#, each seeing the variables of those before it. Roslyn compiles them; they are
/// started here and not by Roslyn because only so are the variables of a piece that still runs, or was interrupted,
/// within reach.
/// </summary>
internal sealed class Submissions
{
    private static readonly EmitOptions Emit = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly CellAssemblies assemblies = new();
    private readonly ShadowedVariables shadowed = new();
    private readonly ScriptOptions options;
    // Each submission's object puts itself at its place in this array when it starts; place 0 belongs to a host's
    // globals, of which there are none.
    private object?[] states = new object?[16];
    // Named by the next piece that is compiled; those after it inherit them.
    private IReadOnlyList<MetadataReference> references = HostReferences.All;
    private int count;
    private int running;

    /// <summary>An empty chain.</summary>
    /// <param name="folder">What <c>#r "file.dll"</c> is relative to.</param>
    public Submissions(string folder) =>
        options = ScriptOptions.Default
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder))
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder))
            // Exact lines in errors are worth more here than speed in the cells themselves: the engine is compiled.
            .WithOptimizationLevel(OptimizationLevel.Debug)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8);

    /// <summary>The piece that was started last.</summary>
    public Script<object>? Last { get; private set; }

    /// <summary>Compiles a piece of C#; the chain is unchanged when that fails.</summary>
    /// <param name="code">The text.</param>
    /// <param name="label">Names the text in errors, such as <c>Cell 3</c>.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    /// <exception cref="CompilationErrorException">The text does not compile.</exception>
    public Submission Compile(string code, string label, CancellationToken cancellation)
    {
        // References are named once: those of every piece would be kept for every piece before it.
        var named = options.WithFilePath(label).WithReferences(references);
        var script = Last is null ? CSharpScript.Create<object>(code, named) : Last.ContinueWith<object>(code, named);
        var compilation = script.GetCompilation();
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: Emit, cancellationToken: cancellation);
        var errors = emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        if (errors.Length > 0)
            throw new CompilationErrorException(errors[0].ToString(), errors);

        // Nothing but usings: Roslyn emits no assembly, and later submissions still see them.
        if (!emitted.Success)
            return new(script, null, false);

        foreach (var reference in compilation.DirectiveReferences.OfType<PortableExecutableReference>())
            if (reference.FilePath is { } path)
                assemblies.AddFile(path);
        assembly.Position = symbols.Position = 0;
        return new(script, EntryPoint(compilation, assemblies.LoadCell(assembly, symbols)), Submission.EndsInValue(compilation));
    }

    /// <summary>Puts the assemblies of packages within reach of the pieces to come.</summary>
    /// <param name="compiled">For the compiler.</param>
    /// <param name="loaded">To be loaded when they are used.</param>
    /// <param name="natives">Libraries of the platform's own code.</param>
    /// <exception cref="DirectiveException">A file is loaded in another version.</exception>
    public void Add(IReadOnlyList<PackageFile> compiled, IReadOnlyList<PackageFile> loaded, IReadOnlyList<PackageFile> natives)
    {
        assemblies.AddPackages(loaded, natives);
        references = [.. references, .. compiled.Select(file => MetadataReference.CreateFromFile(file.Path))];
    }

    /// <summary>Appends a compiled piece to the chain and starts it.</summary>
    /// <returns>The value of its last expression.</returns>
    public Task<object?> Start(Submission submission)
    {
        Last = submission.Script;
        references = [];
        if (submission.Entry is null)
            return Task.FromResult<object?>(null);
        if (++count + 1 >= states.Length)
            Array.Resize(ref states, 2 * states.Length);
        running = count;
        shadowed.Learn(submission.Script.GetCompilation().SyntaxTrees.Last());
        return submission.Entry(states);
    }

    /// <summary>Sets a variable of the piece started last.</summary>
    public void Assign(string name, object value) => states[count]!.GetType().GetField(name)!.SetValue(states[count], value);

    /// <summary>Says that the piece started last has ended, in whatever way.</summary>
    public void End()
    {
        if (running > 0)
            shadowed.Release(states, running);
        running = 0;
    }

    /// <summary>
    /// Every variable, oldest declaration first; a redeclared name stands once, at its newest place. A variable that
    /// the running piece has yet to set does not hide an older one.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Variables
    {
        get
        {
            var variables = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
            for (var place = 0; place < states.Length; place++)
            {
                if (states[place] is not { } state)
                    continue;
                foreach (var variable in ShadowedVariables.Of(state))
                {
                    var value = variable.GetValue(state);
                    if (place == running && value is null && variables.ContainsKey(variable.Name))
                        continue;
                    variables.Remove(variable.Name);
                    variables.Add(variable.Name, value);
                }
            }
            return [.. variables];
        }
    }

    private static Func<object?[], Task<object?>> EntryPoint(Compilation compilation, Assembly assembly)
    {
        var entry = compilation.GetEntryPoint(CancellationToken.None)!;
        return assembly.GetType(entry.ContainingType.MetadataName)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }
}
