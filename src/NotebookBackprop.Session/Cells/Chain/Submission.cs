using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookBackprop.Session;

/// <summary>A compiled piece of C#, ready to be started.</summary>
/// <param name="Piece">What it is to those after it.</param>
/// <param name="Entry">Starts it; null where there is nothing to run.</param>
/// <param name="Captures">The variables, its own and older ones, that functions in it go on using.</param>
internal sealed record Submission(Piece Piece, Func<object?[], Task<object?>>? Entry, IReadOnlyList<VariableId> Captures)
{
    /// <summary>Whether there is a value to show, null being one too: the code returns, or ends in an expression with no semicolon that is not void.</summary>
    public bool HasValue { get; } = Entry is not null && EndsInValue(Piece.Compilation);

    private static bool EndsInValue(Compilation compilation)
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

/// <summary>A variable of a piece.</summary>
/// <param name="Piece">The piece's name.</param>
/// <param name="Name">The variable's.</param>
internal readonly record struct VariableId(string Piece, string Name);
