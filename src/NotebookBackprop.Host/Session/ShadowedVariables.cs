using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookBackprop.Host;

/// <summary>
/// Empties variables that a later cell has declared anew. A cell that is run again and again would otherwise keep the
/// arrays of every run: each piece of C# has its own variables, and the chain of pieces never ends.
/// </summary>
internal sealed class ShadowedVariables
{
    // Code that outlives its piece, such as a function, may still read a variable of that name.
    private readonly HashSet<string> readLater = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> holders = new(StringComparer.Ordinal);

    /// <summary>Notes which names the functions of a piece use.</summary>
    public void Learn(SyntaxTree tree)
    {
        foreach (var function in tree.GetRoot().DescendantNodes(node => !IsFunction(node)).Where(IsFunction))
            foreach (var token in function.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
                readLater.Add(token.ValueText);
    }

    /// <summary>Empties what a piece hides of those before it.</summary>
    /// <param name="states">The objects that hold the variables of each piece.</param>
    /// <param name="piece">The place of a piece that has ended.</param>
    public void Release(object?[] states, int piece)
    {
        if (states[piece] is not { } state)
            return;
        foreach (var variable in Of(state))
        {
            if (holders.TryGetValue(variable.Name, out var hidden) && !readLater.Contains(variable.Name) && states[hidden] is { } older)
                Empty(older.GetType().GetField(variable.Name)!, older);
            holders[variable.Name] = piece;
        }
    }

    /// <summary>The variables of a piece; fields of the compiler's own have names that C# cannot spell.</summary>
    public static IEnumerable<FieldInfo> Of(object state) => state.GetType()
        .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(field => char.IsLetter(field.Name[0]) || field.Name[0] == '_');

    private static void Empty(FieldInfo variable, object state)
    {
        if (!variable.FieldType.IsValueType && !variable.IsInitOnly)
            variable.SetValue(state, null);
    }

    private static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not (GlobalStatementSyntax or FieldDeclarationSyntax) or QueryExpressionSyntax;
}
