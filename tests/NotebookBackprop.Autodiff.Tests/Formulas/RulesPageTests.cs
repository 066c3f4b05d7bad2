using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff.Formulas;

/// <summary>The rules table of the docs, written by running the rules.</summary>
public class RulesPageTests
{
    [Fact]
    public void The_docs_list_the_rules_of_the_catalogue()
    {
        var page = $"""
            # Rules

            Every operation with its role, what it computes, and its local derivatives; `g` is the gradient that comes back. Made
            from the catalogue by running its rules. [All pages](README.md)

            | operation | role | y | local derivatives |
            | --- | --- | --- | --- |
            {string.Join("\n", Catalogue.All.Select(Row))}

            """;
        Approve.Page("docs/reference/rules.md", page);
    }

    private static string Row(Op op)
    {
        var rule = OpRule.Of(op);
        return $"| {op.Name} | {(op.Role == Role.None ? "" : op.Role.ToString().ToLowerInvariant())} | {Code(PlainText.Write(rule.Forward))} | {string.Join("<br>", rule.Derivatives.Select(each => $"{Code(each.Input)}: {Code(PlainText.Write(each.Local.Rule))}"))} |";
    }

    /// <summary>A bar would end the table's cell.</summary>
    private static string Code(string formula) => $"`{formula.Replace("|", "\\|", StringComparison.Ordinal)}`";
}
