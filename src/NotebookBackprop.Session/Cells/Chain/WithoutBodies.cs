using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookBackprop.Session;

/// <summary>Takes out of declarations what only their own code needs: bodies, and values that are set at the start.</summary>
internal sealed class WithoutBodies : CSharpSyntaxRewriter
{
    private static readonly BlockSyntax s_nothing = (BlockSyntax)SyntaxFactory.ParseStatement("{ throw null; }");
    private static SyntaxToken NoToken => default;

    /// <inheritdoc/>
    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) => Bare(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node) => Bare(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitDestructorDeclaration(DestructorDeclarationSyntax node) => Bare(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node) => Bare(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node) => Bare(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node) => node.Body is null && node.ExpressionBody is null ? node : node.WithBody(s_nothing).WithExpressionBody(null).WithSemicolonToken(NoToken);

    /// <inheritdoc/>
    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node) => node.ExpressionBody is not null
        ? node.WithExpressionBody(null).WithSemicolonToken(NoToken).WithAccessorList(Getter)
        : base.VisitPropertyDeclaration(node.WithInitializer(null).WithSemicolonToken(NoToken));

    /// <inheritdoc/>
    public override SyntaxNode? VisitIndexerDeclaration(IndexerDeclarationSyntax node) => node.ExpressionBody is not null
        ? node.WithExpressionBody(null).WithSemicolonToken(NoToken).WithAccessorList(Getter)
        : base.VisitIndexerDeclaration(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node) => node.Modifiers.Any(SyntaxKind.ConstKeyword)
        ? node
        : node.ReplaceNodes(node.Declaration.Variables, (variable, _) => variable.WithInitializer(null));

    private static AccessorListSyntax Getter => SyntaxFactory.AccessorList([SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, s_nothing)]);

    private static BaseMethodDeclarationSyntax Bare(BaseMethodDeclarationSyntax node) => node.Body is null && node.ExpressionBody is null
        ? node
        : node.WithBody(s_nothing).WithExpressionBody(null).WithSemicolonToken(NoToken);
}
