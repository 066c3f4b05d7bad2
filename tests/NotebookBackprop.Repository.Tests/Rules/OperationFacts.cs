using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>
/// What is known of an operation stands on the operation: no other file names its record, or tells operations apart by their
/// names, so that a new one is known everywhere by what it says of itself.
/// </summary>
sealed class OperationFacts : IRule
{
    const string Operations = "src/NotebookBackprop.Autodiff/Ops/";

    /// <summary>What knows operations; above them, words such as "where" and "exp" are C#'s, TeX's or another format's.</summary>
    static readonly string[] s_layers = ["Autodiff", "Networks", "Rendering", "Magics"];

    /// <summary>Files that name records, and why.</summary>
    static readonly Dictionary<string, string> s_namesRecords = new()
    {
        ["src/NotebookBackprop.Autodiff/Tensor/Tensor.Operators.cs"] = "C#'s operators are these operations.",
        ["src/NotebookBackprop.Autodiff/Analysis/Kinks.cs"] = "To become a property of the operation with the list of kinks.",
        ["src/NotebookBackprop.Autodiff/Analysis/Replay.cs"] = "Looks into what a checkpoint hides.",
        ["src/NotebookBackprop.Autodiff/Analysis/Recomputation.cs"] = "Looks into what a checkpoint hides.",
        ["src/NotebookBackprop.Autodiff/Diagnostics/NodeChecker.cs"] = "Looks into what a checkpoint hides.",
    };

    /// <summary>Files in which a word that is also an operation's name is compared, and what it is there.</summary>
    static readonly Dictionary<string, string> s_words = new()
    {
        ["src/NotebookBackprop.Autodiff/Formulas/Latex.cs"] = "TeX's own commands.",
        ["src/NotebookBackprop.Magics/Commands/BreakMagic.cs"] = "Bugs, as a user types them.",
        ["src/NotebookBackprop.Networks/Probes/Comparison/FlowComparison.cs"] = "What is compared where a user names nothing.",
        ["src/NotebookBackprop.Rendering/Features/Export/JsonExport.cs"] = "Keys of a file.",
        ["src/NotebookBackprop.Rendering/Features/Player/PlayerHtml.cs"] = "Keys of a script's data.",
        ["src/NotebookBackprop.Rendering/Kit/HeatMap/HeatData.cs"] = "Keys of a script's data.",
        ["src/NotebookBackprop.Rendering/Features/Compare/CompareWords.cs"] = "A title and its translation.",
        ["src/NotebookBackprop.Rendering/Kit/Verdict/GradientWords.Spanish.cs"] = "A title and its translation.",
        ["src/NotebookBackprop.Rendering/Graph/Folding/Patterns/WeightedSum.cs"] = "A pattern is a formula, written in the names of the operations that it is made of.",
    };

    public IEnumerable<string> Violations(SourceTree tree)
    {
        var sources = tree.Paths.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .ToDictionary(path => path, path => CSharpSyntaxTree.ParseText(tree.Text(path)).GetRoot());
        var own = sources.Where(source => source.Key.StartsWith(Operations, StringComparison.Ordinal)).SelectMany(source => source.Value.DescendantNodes().OfType<RecordDeclarationSyntax>())
            .Where(record => record.Modifiers.Any(SyntaxKind.SealedKeyword) && record.Identifier.Text.EndsWith("Op", StringComparison.Ordinal)).ToList();
        var records = own.Select(record => record.Identifier.Text).ToHashSet();
        var names = own.SelectMany(record => record.Members.OfType<PropertyDeclarationSyntax>())
            .Where(property => property.Identifier.Text == "Name").SelectMany(property => property.DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Select(literal => literal.Token.ValueText).ToHashSet();

        foreach (var (path, root) in sources.Where(source => s_layers.Any(layer => source.Key.StartsWith($"src/NotebookBackprop.{layer}/", StringComparison.Ordinal))
            && !source.Key.StartsWith(Operations, StringComparison.Ordinal)))
        {
            var named = root.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text).Where(records.Contains).Distinct().ToList();
            if (named.Count > 0 && !s_namesRecords.ContainsKey(path))
                yield return $"{path} names {string.Join(", ", named)}: what it knows of them belongs on the operation, as a property of Op.";
            var compared = root.DescendantNodes().OfType<LiteralExpressionSyntax>()
                .Where(literal => names.Contains(literal.Token.ValueText) && IsCompared(literal)).Select(literal => literal.Token.ValueText).Distinct().ToList();
            if (compared.Count > 0 && !s_words.ContainsKey(path))
                yield return $"{path} compares with \"{string.Join("\", \"", compared)}\": tell operations apart by a property of Op, or list here what these words are.";
        }
        foreach (var gone in s_namesRecords.Keys.Concat(s_words.Keys).Where(path => tree.Files.ContainsKey(Operations + "Catalogue.cs") && !tree.Files.ContainsKey(path)))
            yield return $"{gone} is listed here and is not there.";
    }

    /// <summary>An operand of ==, a pattern, a key.</summary>
    static bool IsCompared(LiteralExpressionSyntax literal) => literal.Parent switch
    {
        BinaryExpressionSyntax comparison => comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
        ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
        ArgumentSyntax { Parent: BracketedArgumentListSyntax } => true,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } => list.Elements.Count > 1,
        _ => false,
    };
}
