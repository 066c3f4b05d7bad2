using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookBackprop.Repository.Tests.House;

/// <summary>That the code of one file of a project names what another file of it declares.</summary>
/// <param name="From">The file that names, from the project's folder.</param>
/// <param name="To">The file that declares.</param>
/// <param name="What">A type or member of it.</param>
sealed record Named(string From, string To, string What)
{
    const string Attribute = nameof(Attribute);

    /// <summary>
    /// Everything that is named in a project, as the compiler reads it; comments do not count. A member stands in the file that
    /// declares it, and a type of several files in the one with its name.
    /// </summary>
    /// <exception cref="InvalidOperationException">A name of the project's cannot be made out, so an arrow may be missing.</exception>
    public static IReadOnlyList<Named> In(CSharpCompilation project)
    {
        var names = project.SyntaxTrees.AsParallel().SelectMany(tree => tree.GetRoot().DescendantTokens().Where(token => token.Parent is MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax).Select(token => token.Text)).ToHashSet();
        names.UnionWith([.. names.Where(name => name.EndsWith(Attribute, StringComparison.Ordinal)).Select(name => name[..^Attribute.Length])]);
        var unread = new ConcurrentBag<string>();
        var named = Written(project).AsParallel().SelectMany(tree => In(project, tree, names, unread)).Distinct().ToList();
        if (!unread.IsEmpty) throw new InvalidOperationException($"{project.AssemblyName}/{unread.Min(StringComparer.Ordinal)}");
        return [.. named.OrderBy(each => each.From, StringComparer.Ordinal).ThenBy(each => each.To, StringComparer.Ordinal).ThenBy(each => each.What, StringComparer.Ordinal)];
    }

    static IEnumerable<Named> In(CSharpCompilation project, SyntaxTree tree, HashSet<string> names, ConcurrentBag<string> unread)
    {
        var model = project.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            // Only what bears a name of the project's is asked about: asking is what takes time.
            if (!(node is SimpleNameSyntax { IsVar: false } name ? names.Contains(name.Identifier.Text) : node is ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax)) continue;
            var info = model.GetSymbolInfo(node);
            IReadOnlyList<ISymbol> symbols = info.Symbol is { } one ? [one] : info.CandidateSymbols;
            if (symbols is [] && node is SimpleNameSyntax && node.Parent is not (NameColonSyntax or NameEqualsSyntax))
                unread.Add($"{tree.FilePath}({tree.GetLineSpan(node.Span).StartLinePosition.Line + 1}): what is {node}? Build the solution if something made for it is missing.");
            foreach (var symbol in symbols)
                if (Declared(symbol, project) is { } declared && File(declared, tree.FilePath) is { } file && file != tree.FilePath)
                    yield return new(tree.FilePath, file, Name(declared));
        }
    }

    /// <summary>The type or member of the project that a symbol stands for; null for what is not the project's or is local.</summary>
    static ISymbol? Declared(ISymbol symbol, CSharpCompilation project)
    {
        if (symbol is IAliasSymbol alias) symbol = alias.Target;
        if (symbol is IMethodSymbol { ReducedFrom: { } extension }) symbol = extension;
        if (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.BuiltinOperator }) return null;
        if (symbol is not (INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol)) return null;
        symbol = symbol.OriginalDefinition;
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, project.Assembly)) return null;
        return symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } or { IsImplicitlyDeclared: true } ? symbol.ContainingType : symbol;
    }

    static string? File(ISymbol symbol, string from)
    {
        var files = symbol.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath).Where(IsWritten).Distinct().ToList();
        return files.Contains(from) ? from : files.Find(path => Path.GetFileNameWithoutExtension(path) == symbol.Name) ?? files.Order(StringComparer.Ordinal).FirstOrDefault();
    }

    static IEnumerable<SyntaxTree> Written(CSharpCompilation project) => project.SyntaxTrees.Where(tree => IsWritten(tree.FilePath));

    /// <summary>Neither generated nor made up by this reading.</summary>
    static bool IsWritten(string path) => path != "" && !path.EndsWith(".g.cs", StringComparison.Ordinal);

    static string Name(ISymbol symbol) => symbol is INamedTypeSymbol ? symbol.Name : $"{symbol.ContainingType.Name}.{symbol.Name}";
}
