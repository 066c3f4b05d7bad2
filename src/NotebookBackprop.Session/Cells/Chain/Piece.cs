using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookBackprop.Session;

/// <summary>A piece of C# in the chain, as those after it see it.</summary>
/// <param name="Compilation">What Roslyn knows of it; those before it are reached from there.</param>
internal sealed record Piece(CSharpCompilation Compilation)
{
    /// <summary>The name of the class that holds its variables: no two pieces of a session share one.</summary>
    public string Name => Compilation.Options.ScriptClassName!;

    /// <summary>Whether its object has a place among the states: a piece of nothing but usings has no object.</summary>
    public bool HasState => Compilation.SyntaxTrees.Any(tree => ((CompilationUnitSyntax)tree.GetRoot()).Members.Count > 0);

    /// <summary>What later pieces can name of it: variables, methods, types.</summary>
    public IEnumerable<ISymbol> Members => (Compilation.ScriptClass?.GetMembers() ?? []).Where(member => member.CanBeReferencedByName && !member.IsImplicitlyDeclared);

    /// <summary>The variables that its object holds.</summary>
    public IEnumerable<IFieldSymbol> Variables => Members.OfType<IFieldSymbol>().Where(variable => !variable.IsStatic);

    /// <summary>The names that it brings in from elsewhere.</summary>
    public IReadOnlyList<UsingDirectiveSyntax> Usings => ((CompilationUnitSyntax)Compilation.SyntaxTrees[^1].GetRoot()).Usings;

    /// <summary>Whether it cannot be continued.</summary>
    public bool HasErrors => Compilation.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether a later piece can tell that it was there.</summary>
    public bool LeavesTrace => Members.Any() || Usings.Count > 0 || Compilation.DirectiveReferences.Any();
}
