using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookBackprop.Session;

/// <summary>What a piece at the end of a chain can name of an older piece.</summary>
/// <param name="Piece">The older piece.</param>
/// <param name="Index">Its place in the chain.</param>
/// <param name="Members">What of it is not hidden by newer pieces.</param>
/// <param name="Usings">Its usings; none where newer pieces repeat them all.</param>
/// <param name="CanMove">Whether that is variables only, which a piece of another name could as well hold.</param>
internal sealed record InSight(Piece Piece, int Index, IReadOnlyList<ISymbol> Members, IReadOnlyList<UsingDirectiveSyntax> Usings, bool CanMove)
{
    /// <summary>For each piece of a chain, oldest first.</summary>
    /// <param name="pieces">The chain.</param>
    /// <param name="isUsed">Whether a function goes on using a variable.</param>
    public static IReadOnlyList<InSight> Of(IEnumerable<Piece> pieces, Predicate<VariableId> isUsed)
    {
        var all = pieces.ToList();
        var gone = GoneTypes(all);
        var (names, usings) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var parts = new InSight[all.Count];
        for (var i = all.Count - 1; i >= 0; i--)
        {
            var piece = all[i];
            ISymbol[] members = [.. piece.Members.Where(member => !names.Contains(Hides(member)) && !(member is IMethodSymbol method && method.Parameters.Any(parameter => Outline.TypesIn(parameter.Type).Any(gone.Contains))))];
            var brought = Brought(piece.Usings, piece);
            var isRepeated = usings.IsSupersetOf(brought);
            // A method or a type is an outline together with all that its piece says.
            parts[i] = new(piece, i, members, isRepeated && members.Length == 0 ? [] : piece.Usings,
                piece.Usings.Count == 0 && Array.TrueForAll(members, member => IsMovable(member, isUsed)));
            foreach (var member in piece.Members)
                names.UnionWith([member.Name, Hides(member)]);
            usings.UnionWith(brought);
        }
        return parts;
    }

    /// <summary>What each of a piece's usings brings in.</summary>
    public static IReadOnlyList<string> Brought(IReadOnlyList<UsingDirectiveSyntax> usings, Piece piece)
    {
        if (usings.Count == 0)
            return [];
        var model = piece.Compilation.GetSemanticModel(usings[0].SyntaxTree);
        return [.. usings.Select(names => Outline.Read(names, model))];
    }

    /// <summary>Types of which there can be no value any more: hidden, and not those of a variable or a type in sight. What takes one is never called.</summary>
    private static HashSet<string> GoneTypes(List<Piece> pieces)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (gone, inUse) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var member in Enumerable.Reverse(pieces).SelectMany(piece => piece.Members.Where(member => member is not IMethodSymbol)))
            if (names.Add(Hides(member)))
                inUse.UnionWith(Outline.TypesIn(member));
            else if (member is INamedTypeSymbol)
                gone.Add($"{member.Name}[{member.ContainingAssembly.Name}]");
        gone.ExceptWith(inUse);
        return gone;
    }

    /// <summary>The newer declaration that hides a member: of methods one with the same parameters, of types one with as many, else any of the name.</summary>
    private static string Hides(ISymbol member) => member switch
    {
        IMethodSymbol method => $"{method.Name}`{method.Arity}({string.Join(", ", method.Parameters.Select(parameter => parameter.RefKind + Outline.Read(parameter.Type)))})",
        INamedTypeSymbol type => $"{type.Name}`{type.Arity}",
        _ => member.Name,
    };

    private static bool IsMovable(ISymbol member, Predicate<VariableId> isUsed) =>
        member is IFieldSymbol { IsStatic: false, IsReadOnly: false, IsVolatile: false } field && !isUsed(new(field.ContainingType.Name, field.Name));
}
