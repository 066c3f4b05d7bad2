using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookBackprop.Host;

/// <summary>A compiled piece of C#.</summary>
/// <param name="Script">What the next piece continues.</param>
/// <param name="Entry">Starts it; null where there is nothing to run.</param>
/// <param name="HasValue">Whether it ends in a value to show: null is one too.</param>
internal sealed record Submission(Script<object> Script, Func<object?[], Task<object?>>? Entry, bool HasValue)
{
    /// <summary>Whether the code returns, or ends in an expression with no semicolon that is not void.</summary>
    public static bool EndsInValue(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        var root = (CompilationUnitSyntax)tree.GetRoot();
        if (root.DescendantNodes(node => node is CompilationUnitSyntax or GlobalStatementSyntax or StatementSyntax).OfType<ReturnStatementSyntax>().Any(statement => statement.Expression is not null))
            return true;
        if (root.Members.LastOrDefault() is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last })
            return false;
        return compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).ConvertedType?.SpecialType != SpecialType.System_Void;
    }
}
