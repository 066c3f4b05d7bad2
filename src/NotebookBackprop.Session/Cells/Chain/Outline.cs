using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookBackprop.Session;

/// <summary>A text that declares what a piece did, with every variable's type written out and nothing left to run.</summary>
internal static class Outline
{
    private static readonly SymbolDisplayFormat s_inFull = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeAccessibility,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword);

    /// <summary>The text.</summary>
    /// <param name="usings">Names from elsewhere.</param>
    /// <param name="members">Variables, methods, types.</param>
    public static string Of(IEnumerable<UsingDirectiveSyntax> usings, IEnumerable<ISymbol> members)
    {
        var lines = members.SelectMany(member => member is IFieldSymbol { IsConst: false } field ? [Variable(field)] : Sources(member)).Distinct();
        return string.Join('\n', usings.Select(names => names.ToString()).Concat(lines));
    }

    /// <summary>A declaration in full, with the assemblies of the types in it: two that read the same are one.</summary>
    public static string Read(ISymbol symbol) =>
        string.Concat(Parts(symbol).Select(part => part.Text));

    /// <summary>The types that a declaration names, and those that the members of a type name.</summary>
    public static IEnumerable<string> TypesIn(ISymbol symbol) => Parts(symbol).Where(part => part.IsType).Select(part => part.Text)
        .Concat(symbol is INamedTypeSymbol { ContainingType: not null } type ? type.GetMembers().Where(inner => !inner.IsImplicitlyDeclared).SelectMany(TypesIn) : []);

    /// <summary>A declaration in full, that of a type with all that it declares in turn.</summary>
    public static string ReadAll(ISymbol member) => member is INamedTypeSymbol type
        ? $"{Read(type)} : {string.Join(", ", type.Interfaces.Prepend(type.BaseType).OfType<ISymbol>().Select(Read))} {{ {string.Join("; ", type.GetMembers().Where(inner => !inner.IsImplicitlyDeclared).Select(ReadAll))} }}"
        : Read(member);

    /// <summary>What a using brings in.</summary>
    public static string Read(UsingDirectiveSyntax names, SemanticModel model) =>
        $"{names.StaticKeyword} {names.Alias} {(model.GetSymbolInfo(names.NamespaceOrType).Symbol is { } symbol ? Read(symbol) : "nothing")}";

    private static IEnumerable<(string Text, bool IsType)> Parts(ISymbol symbol) => symbol.ToDisplayParts(s_inFull)
        .Select(part => part.Symbol is ITypeSymbol type ? ($"{part}[{type.ContainingAssembly?.Name}]", true) : (part.ToString(), false));

    private static string Variable(IFieldSymbol field) =>
        $"{(field.IsStatic ? "static " : "")}{(field.IsReadOnly ? "readonly " : "")}{(field.IsVolatile ? "volatile " : "")}{field.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)} @{field.Name};";

    /// <summary>As typed, comments included.</summary>
    private static IEnumerable<string> Sources(ISymbol member) =>
        from reference in member.DeclaringSyntaxReferences
        let node = reference.GetSyntax().FirstAncestorOrSelf<MemberDeclarationSyntax>()!
        select new WithoutBodies().Visit(node.WithLeadingTrivia(node.GetLeadingTrivia().Where(trivia => !trivia.IsDirective))).ToFullString();
}
