using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookBackprop.Generator;

namespace NotebookBackprop.Repository.Tests.Reference;

/// <summary>What the compiler adds to the source when it is built: users see it as they see the rest.</summary>
static class GeneratedSource
{
    static readonly string[] s_folders = ["src/NotebookBackprop.Tensors/", "src/NotebookBackprop.Autodiff/"];

    public static IEnumerable<(string Path, string Text)> Of(SourceTree tree)
    {
        var sources = tree.Paths
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && s_folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
            .Select(path => CSharpSyntaxTree.ParseText(tree.Text(path)));
        var compilation = CSharpCompilation.Create(
            "Engine", sources, [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return CSharpGeneratorDriver.Create(new TensorMethods()).RunGenerators(compilation).GetRunResult().GeneratedTrees
            .Select(generated => ($"src/NotebookBackprop.Autodiff/Tensor/{Path.GetFileName(generated.FilePath)}", generated.ToString()));
    }
}
