using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookBackprop.Extension.Tests.Scripts;

/// <summary>The package's scripts, compiled where there is no .NET Interactive to run them.</summary>
public class ScriptTests(PackedExtension packed)
{
    /// <summary>Of the platform's C# kernel.</summary>
    static readonly string[] Usings = ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"];

    /// <summary>That an assembly is there in a newer version than asked for is no finding; projects leave it out too.</summary>
    static readonly Dictionary<string, ReportDiagnostic> s_versions = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    static readonly string[] s_shared = ["System.", "Microsoft.DotNet.", "Microsoft.AspNetCore."];

    [Fact]
    public void The_magics_compile() => AssertCompiles(Extension("magics.csx"));

    [Fact]
    public void The_extension_compiles_and_brings_the_names_into_the_cells_after_it() => AssertCompiles([
        .. Sections(Extension("extension.dib")),
        "using System.Numerics.Tensors; using System.Reflection;",
        "Tensor ours = null; Module net = ours is null ? new Tanh() : null; var names = nameof(Variable) + nameof(Exp);",
    ]);

    [Fact]
    public void A_script_that_names_what_is_not_there_is_found() =>
        Assert.Contains("CS0117", string.Join('\n', Findings("NotebookBackprop.Magics.Magic.Forgotten();")), StringComparison.Ordinal);

    void AssertCompiles(params string[] cells) => Assert.Empty(Findings(cells));

    /// <summary>What the compiler has to say about cells of one session.</summary>
    IEnumerable<string> Findings(params string[] cells)
    {
        var platform = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scripts", "Platform.cs.txt"));
        var standIn = CSharpCompilation.Create("platform", [CSharpSyntaxTree.ParseText(platform)], Shared, new(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(standIn.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
        MetadataReference[] references = [.. Shared, standIn.ToMetadataReference(), .. Packed()];

        CSharpCompilation? session = null;
        foreach (var cell in cells)
        {
            var tree = CSharpSyntaxTree.ParseText(cell, new CSharpParseOptions(kind: SourceCodeKind.Script));
            session = CSharpCompilation.CreateScriptCompilation($"cell{Guid.NewGuid():N}", tree, references,
                new(OutputKind.DynamicallyLinkedLibrary, usings: Usings, specificDiagnosticOptions: s_versions), session);
            var findings = session.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning).ToList();
            foreach (var finding in findings)
                yield return finding.ToString();
            // No cell can follow one with errors.
            if (findings.Count > 0)
                yield break;
        }
    }

    /// <summary>The framework, and what of the platform is published.</summary>
    static IEnumerable<MetadataReference> Shared =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        let name = Path.GetFileName(path)
        where Array.Exists(s_shared, start => name.StartsWith(start, StringComparison.Ordinal))
            || path == typeof(ScriptState).Assembly.Location || name is "netstandard.dll" or "mscorlib.dll"
        select MetadataReference.CreateFromFile(path);

    List<MetadataReference> Packed()
    {
        using var package = ZipFile.OpenRead(packed.Package);
        return [.. package.Entries.Where(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal))
            .Select(entry => MetadataReference.CreateFromImage(PackageTests.Content(entry)))];
    }

    static string Extension(string file) => File.ReadAllText(RepositoryRoot.Of("extension", file));

    /// <summary>The cells of a .dib file in one language.</summary>
    static string[] Sections(string dib) => dib.Split("#!csharp", StringSplitOptions.RemoveEmptyEntries);
}
