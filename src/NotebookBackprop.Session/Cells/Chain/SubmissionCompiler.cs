using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Text;

namespace NotebookBackprop.Session;

/// <summary>Compiles pieces of C# that continue each other. They are submissions as Roslyn's own scripting makes them.</summary>
/// <param name="options">Of the compiler.</param>
/// <param name="shared">What all pieces may refer to.</param>
/// <param name="assemblies">Takes what is compiled.</param>
internal sealed class SubmissionCompiler(CSharpCompilationOptions options, ISharedAssemblies shared, CellAssemblies assemblies)
{
    // A recursion without end becomes an exception; unprobed, it ends the process.
    private static readonly EmitOptions s_emit = new(debugInformationFormat: DebugInformationFormat.PortablePdb, instrumentationKinds: [InstrumentationKind.StackOverflowProbing]);
    private static readonly CSharpParseOptions s_script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private readonly List<MetadataReference> _references = [.. shared.References];
    private int _count;

    /// <summary>Options for a process with a single thread, as those of Roslyn's scripting are otherwise; no file is found.</summary>
    public static CSharpCompilationOptions SingleThreaded { get; } = new(
        // Exact lines in errors are worth more here than speed in the cells themselves: the engine is compiled.
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug, allowUnsafe: true, concurrentBuild: false,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    /// <summary>Every assembly that was ever referred to: a chain that is made anew names them at its beginning.</summary>
    public IReadOnlyList<MetadataReference> References => _references;

    /// <summary>Puts assemblies within reach of the pieces to come.</summary>
    public void Refer(IEnumerable<MetadataReference> more) => _references.AddRange(more);

    /// <summary>A piece, with what is wrong in it.</summary>
    /// <param name="code">The text.</param>
    /// <param name="label">Names the text in errors, such as <c>Cell 3</c>.</param>
    /// <param name="previous">What it continues.</param>
    /// <param name="named">The assemblies that it refers to, beside those of the pieces before it.</param>
    public Piece Parse(string code, string label, CSharpCompilation? previous, IEnumerable<MetadataReference> named)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"cells#{++_count}");
        return new(Named(name, CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), s_script, label), previous, named));
    }

    /// <summary>Another text for a piece that is compiled: later pieces see that one in its place.</summary>
    public Piece Reparse(Piece piece, string code, CSharpCompilation? previous, IEnumerable<MetadataReference> named) =>
        new(Named(piece.Name, CSharpSyntaxTree.ParseText(code, s_script), previous, named));

    /// <summary>Compiles a piece and loads it.</summary>
    /// <returns>What starts it; null where there is nothing to run.</returns>
    /// <exception cref="CompilationErrorException">The text does not compile.</exception>
    public Func<object?[], Task<object?>>? Load(Piece piece, CancellationToken cancellation)
    {
        var compilation = piece.Compilation;
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: s_emit, cancellationToken: cancellation);
        var errors = emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        if (errors.Length > 0)
            throw new CompilationErrorException(errors[0].ToString(), errors);

        // Nothing but usings: Roslyn emits no assembly, and later submissions still see them.
        if (!emitted.Success)
            return null;

        foreach (var reference in compilation.DirectiveReferences.OfType<PortableExecutableReference>())
            if (reference.FilePath is { } path)
                assemblies.Refer(path);
        var (checkedAssembly, checkedSymbols) = InterruptChecks.Into(assembly, symbols);
        return EntryPoint(compilation, assemblies.Load(checkedAssembly, checkedSymbols));
    }

    private CSharpCompilation Named(string name, SyntaxTree tree, CSharpCompilation? previous, IEnumerable<MetadataReference> named) =>
        CSharpCompilation.CreateScriptCompilation(name, tree, named, options.WithScriptClassName(name).WithUsings(Preamble.Outside), previous, typeof(object));

    private static Func<object?[], Task<object?>> EntryPoint(Compilation compilation, Assembly assembly)
    {
        var entry = compilation.GetEntryPoint(CancellationToken.None)!;
        return assembly.GetType(entry.ContainingType.MetadataName)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }
}
