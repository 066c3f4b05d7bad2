using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookBackprop.Session;

/// <summary>The variables that code which outlives its piece goes on using: a function, say. They stay where they are.</summary>
internal static class CapturedVariables
{
    /// <summary>Those that the functions of a piece use, its own and older ones.</summary>
    /// <param name="piece">Compiled, and with no error.</param>
    /// <param name="isVariable">Whether a piece has a variable of that name.</param>
    public static IEnumerable<VariableId> Of(Piece piece, Func<string, bool> isVariable)
    {
        foreach (var tree in piece.Compilation.SyntaxTrees)
        {
            var names = tree.GetRoot().DescendantNodes(node => !IsFunction(node)).Where(IsFunction)
                .SelectMany(function => function.DescendantNodes().OfType<IdentifierNameSyntax>())
                .Where(name => isVariable(name.Identifier.ValueText)).ToList();
            if (names.Count == 0)
                continue;
            var model = piece.Compilation.GetSemanticModel(tree);
            foreach (var name in names)
                if (model.GetSymbolInfo(name).Symbol is IFieldSymbol { ContainingType: { IsScriptClass: true } holder } field)
                    yield return new(holder.Name, field.Name);
        }
    }

    private static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not (GlobalStatementSyntax or FieldDeclarationSyntax) or QueryExpressionSyntax;
}
