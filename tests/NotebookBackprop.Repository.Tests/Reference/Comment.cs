using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookBackprop.Repository.Tests.Reference;

/// <summary>A documentation comment in Markdown.</summary>
static partial class Comment
{
    /// <summary>What stands above a declaration; nothing where it says nothing.</summary>
    public static IEnumerable<string> Of(SyntaxNode declaration)
    {
        if (declaration.GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().FirstOrDefault() is not { } comment)
            yield break;
        var xml = XElement.Parse($"<doc>{Slashes().Replace(comment.ToFullString(), "")}</doc>", LoadOptions.PreserveWhitespace);
        foreach (var part in new[] { "summary", "remarks" })
            if (xml.Element(part) is { } text) yield return Text(text);
        if (xml.Element("inheritdoc") is { } other)
            yield return other.Attribute("cref") is { } cref ? $"Otherwise as {Code(cref.Value)}." : "As in what it derives from.";
        var items = Items(xml).ToList();
        if (items.Count > 0) yield return string.Join("\n", items);
    }

    static IEnumerable<string> Items(XElement xml)
    {
        foreach (var parameter in xml.Elements().Where(element => element.Name.LocalName is "param" or "typeparam"))
            yield return $"- `{parameter.Attribute("name")!.Value}`: {Text(parameter)}";
        if (xml.Element("returns") is { } returns) yield return $"- Returns: {Text(returns)}";
        foreach (var error in xml.Elements("exception"))
            yield return $"- Throws {Code(error.Attribute("cref")!.Value)}: {Text(error)}";
    }

    static string Text(XElement element) => Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" or "seealso" } see => (see.Attribute("cref") ?? see.Attribute("langword")) is { } name ? Code(name.Value) : see.Attribute("href")!.Value,
        XElement { Name.LocalName: "paramref" or "typeparamref" } name => $"`{name.Attribute("name")!.Value}`",
        XElement { Name.LocalName: "c" or "code" } code => $"`{Blanks().Replace(code.Value, " ").Trim()}`",
        XElement { Name.LocalName: "para" or "item" or "list" or "description" } block => $" {Text(block)} ",
        XElement other => throw new InvalidOperationException($"<{other.Name}> in a comment is not known here."),
        XText text => MarkdownMarks().Replace(text.Value, @"\$0"),
        _ => "",
    };

    /// <summary>A reference as it is read: <c>Grad(Func&lt;Tensor, Tensor&gt;)</c>.</summary>
    static string Code(string cref) => $"`{cref.Replace('{', '<').Replace('}', '>')}`";

    [GeneratedRegex(@"^\s*///", RegexOptions.Multiline)]
    private static partial Regex Slashes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\\`*_<\[\]|]")]
    private static partial Regex MarkdownMarks();
}
