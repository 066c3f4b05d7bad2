using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookBackprop.Repository.Tests.Reference;

/// <summary>A public declaration, read from the source.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Owner">The type that it belongs to; its own name for a type.</param>
/// <param name="Name">What users call it.</param>
/// <param name="Signature">How it is declared, without its body.</param>
/// <param name="Notes">Its comment, paragraph by paragraph.</param>
sealed record Declaration(string File, string Owner, string Name, string Signature, IReadOnlyList<string> Notes)
{
    public bool IsType => Owner == Name;

    /// <summary>A cell may use it as it is, as its class is brought in by <c>using static</c>.</summary>
    public bool IsFunction => Owner.EndsWith("Functions", StringComparison.Ordinal);

    public bool IsChoice => Signature == Name && !IsType;
}

/// <summary>What a source file offers to users.</summary>
static class Surface
{
    public static IEnumerable<Declaration> Of(string file, string source) =>
        from type in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().All(each => IsPublic(each.Modifiers))
        from declaration in Of(file, type)
        select declaration;

    static IEnumerable<Declaration> Of(string file, BaseTypeDeclarationSyntax type)
    {
        var owner = string.Join('.', type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(Named));
        yield return new(file, owner, owner, Head(type), [.. Comment.Of(type)]);
        var members = type is TypeDeclarationSyntax { Members: var all } ? all : [];
        foreach (var member in members)
            if ((type is InterfaceDeclarationSyntax || IsPublic(member.Modifiers)) && member is not BaseTypeDeclarationSyntax && !member.Modifiers.Any(SyntaxKind.OverrideKeyword))
                yield return new(file, owner, Named(member), Head(member), [.. Comment.Of(member)]);
        if (type is EnumDeclarationSyntax choices)
            foreach (var choice in choices.Members)
                yield return new(file, owner, choice.Identifier.Text, choice.Identifier.Text, [.. Comment.Of(choice)]);
    }

    static bool IsPublic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.PublicKeyword);

    static string Named(MemberDeclarationSyntax member) => member switch
    {
        TypeDeclarationSyntax type => type.Identifier.Text + type.TypeParameterList,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        ConstructorDeclarationSyntax => "new",
        OperatorDeclarationSyntax sign => $"operator {sign.OperatorToken.Text}",
        ConversionOperatorDeclarationSyntax => "conversion",
        IndexerDeclarationSyntax => "this[]",
        DelegateDeclarationSyntax function => function.Identifier.Text,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        EventFieldDeclarationSyntax happening => happening.Declaration.Variables[0].Identifier.Text,
        _ => throw new InvalidOperationException($"A {member.Kind()} is not known here: {member.GetLocation().GetLineSpan()}."),
    };

    static string Head(MemberDeclarationSyntax member)
    {
        var bare = member.WithAttributeLists([])
            .WithModifiers([.. member.Modifiers.Where(word => !word.IsKind(SyntaxKind.PartialKeyword) && !word.IsKind(SyntaxKind.AsyncKeyword))])
            .WithoutTrivia();
        SyntaxNode head = bare switch
        {
            TypeDeclarationSyntax type => type.WithMembers([]).WithOpenBraceToken(default).WithCloseBraceToken(default).WithSemicolonToken(default),
            EnumDeclarationSyntax choices => choices.WithMembers([]).WithOpenBraceToken(default).WithCloseBraceToken(default),
            BaseMethodDeclarationSyntax method => (method switch
            {
                ConstructorDeclarationSyntax constructor => constructor.WithInitializer(null),
                _ => method,
            }).WithBody(null).WithExpressionBody(null).WithSemicolonToken(default),
            PropertyDeclarationSyntax property => property.WithExpressionBody(null).WithInitializer(null).WithSemicolonToken(default).WithAccessorList(Accessors(property.AccessorList)),
            IndexerDeclarationSyntax indexer => indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Accessors(indexer.AccessorList)),
            _ => bare,
        };
        head = head.ReplaceNodes(head.DescendantNodes().OfType<ParameterSyntax>(), (_, parameter) => parameter.WithAttributeLists([]));
        return string.Join(' ', head.NormalizeWhitespace().ToFullString().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What users may call: <c>{ get; }</c> where the setter is private, or there is none.</summary>
    static AccessorListSyntax Accessors(AccessorListSyntax? written)
    {
        var open = written?.Accessors.Where(accessor => accessor.Modifiers.Count == 0).Select(accessor => accessor.Kind()) ?? [SyntaxKind.GetAccessorDeclaration];
        return SyntaxFactory.AccessorList([.. open.Select(kind => SyntaxFactory.AccessorDeclaration(kind).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken)))]);
    }
}
