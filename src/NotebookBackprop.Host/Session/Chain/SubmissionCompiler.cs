using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Text;

namespace NotebookBackprop.Host;

/// <summary>Compiles pieces of C# that continue each other. They are submissions as Roslyn's own scripting makes them.</summary>
internal sealed class SubmissionCompiler
{
    // A recursion without end becomes an exception; unprobed, it ends the process.
    private static readonly EmitOptions Emit = new(debugInformationFormat: DebugInformationFormat.PortablePdb, instrumentationKinds: [InstrumentationKind.StackOverflowProbing]);

    private readonly CellAssemblies assemblies;
    private readonly CSharpCompilation template;
    private readonly List<MetadataReference> references = [.. HostReferences.All];
    private int count;

    /// <summary>With the options of Roslyn's scripting.</summary>
    /// <param name="folder">What <c>#r "file.dll"</c> is relative to.</param>
    /// <param name="assemblies">Takes what is compiled.</param>
    public SubmissionCompiler(string folder, CellAssemblies assemblies)
    {
        this.assemblies = assemblies;
        var options = ScriptOptions.Default
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder))
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder))
            // Exact lines in errors are worth more here than speed in the cells themselves: the engine is compiled.
            .WithOptimizationLevel(OptimizationLevel.Debug);
        template = (CSharpCompilation)CSharpScript.Create<object>("", options).GetCompilation();
    }

    /// <summary>Every assembly that was ever referred to: a chain that is made anew names them at its beginning.</summary>
    public IReadOnlyList<MetadataReference> References => references;

    /// <summary>Puts assemblies within reach of the pieces to come.</summary>
    public void Refer(IEnumerable<MetadataReference> more) => references.AddRange(more);

    /// <summary>A piece, with what is wrong in it.</summary>
    /// <param name="code">The text.</param>
    /// <param name="label">Names the text in errors, such as <c>Cell 3</c>.</param>
    /// <param name="previous">What it continues.</param>
    /// <param name="named">The assemblies that it refers to, beside those of the pieces before it.</param>
    public Piece Parse(string code, string label, CSharpCompilation? previous, IEnumerable<MetadataReference> named)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"cells#{++count}");
        return new(Named(name, CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), (CSharpParseOptions)template.SyntaxTrees[0].Options, label), previous, named));
    }

    /// <summary>Another text for a piece that is compiled: later pieces see that one in its place.</summary>
    public Piece Reparse(Piece piece, string code, CSharpCompilation? previous, IEnumerable<MetadataReference> named) =>
        new(Named(piece.Name, CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)template.SyntaxTrees[0].Options), previous, named));

    /// <summary>Compiles a piece and loads it.</summary>
    /// <returns>What starts it; null where there is nothing to run.</returns>
    /// <exception cref="CompilationErrorException">The text does not compile.</exception>
    public Func<object?[], Task<object?>>? Load(Piece piece, CancellationToken cancellation)
    {
        var compilation = piece.Compilation;
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: Emit, cancellationToken: cancellation);
        var errors = emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        if (errors.Length > 0)
            throw new CompilationErrorException(errors[0].ToString(), errors);

        // Nothing but usings: Roslyn emits no assembly, and later submissions still see them.
        if (!emitted.Success)
            return null;

        foreach (var reference in compilation.DirectiveReferences.OfType<PortableExecutableReference>())
            if (reference.FilePath is { } path)
                assemblies.AddFile(path);
        var (checkedAssembly, checkedSymbols) = InterruptChecks.Into(assembly, symbols);
        return EntryPoint(compilation, assemblies.LoadCell(checkedAssembly, checkedSymbols));
    }

    private CSharpCompilation Named(string name, SyntaxTree tree, CSharpCompilation? previous, IEnumerable<MetadataReference> named) =>
        CSharpCompilation.CreateScriptCompilation(name, tree, named, template.Options.WithScriptClassName(name), previous, typeof(object));

    private static Func<object?[], Task<object?>> EntryPoint(Compilation compilation, Assembly assembly)
    {
        var entry = compilation.GetEntryPoint(CancellationToken.None)!;
        return assembly.GetType(entry.ContainingType.MetadataName)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }
}
