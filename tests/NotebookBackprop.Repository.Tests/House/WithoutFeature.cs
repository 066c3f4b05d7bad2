using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookBackprop.Repository.Tests.House;

/// <summary>The sources without one drawing, as a person would take it out: its folder, its commands, and the lines of lists that name them.</summary>
static class WithoutFeature
{
    const string Rendering = "src/NotebookBackprop.Rendering/", Magics = "src/NotebookBackprop.Magics/", Features = $"{Rendering}Features/";

    /// <summary>All features, by their folders.</summary>
    public static IEnumerable<string> All(SourceTree tree) => Sources(tree).Where(path => path.StartsWith(Features, StringComparison.Ordinal)).Select(path => path[Features.Length..].Split('/')[0]).Distinct();

    public static SourceTree Of(SourceTree tree, string feature)
    {
        var gone = Sources(tree).Where(path => path.StartsWith($"{Features}{feature}/", StringComparison.Ordinal)).ToHashSet();
        var names = gone.SelectMany(path => Declared(tree.Text(path))).ToHashSet();
        foreach (var command in Sources(tree).Where(path => path.StartsWith($"{Magics}Commands/", StringComparison.Ordinal) && path.EndsWith("Magic.cs", StringComparison.Ordinal) && Names(tree.Text(path), names)).ToList())
        {
            gone.Add(command);
            names.UnionWith(Declared(tree.Text(command)));
        }
        var files = tree.Files.Where(file => !gone.Contains(file.Key)).ToDictionary();
        foreach (var list in Sources(tree).Where(path => path.StartsWith($"{Rendering}Registry/", StringComparison.Ordinal) || path == $"{Magics}Magic.cs"))
            files[list] = Encoding.UTF8.GetBytes(string.Join('\n', tree.Text(list).Split('\n').Where(line => !Names(line, names))));
        return new(files);
    }

    static IEnumerable<string> Sources(SourceTree tree) => tree.Paths.Where(path => path.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>Types that others can name: not those inside of others.</summary>
    static IEnumerable<string> Declared(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(type => type.Parent is not TypeDeclarationSyntax).Select(type => type.Identifier.Text);

    static bool Names(string source, HashSet<string> names) => SyntaxFactory.ParseTokens(source).Any(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.Text));
}
