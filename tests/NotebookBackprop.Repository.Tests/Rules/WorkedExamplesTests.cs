namespace NotebookBackprop.Repository.Tests.Rules;

public class WorkedExamplesTests
{
    const string Page = "See [A.cs](../tests/T/A.cs):\n\n```csharp\nclass A;\n```\n";

    [Theory]
    [InlineData("tests/T/A.cs", "class A;\n", null)]
    [InlineData("tests/T/A.cs", "class B;\n", "docs/p.md shows tests/T/A.cs as it is not; put the file's text there.")]
    [InlineData("tests/T/B.cs", "class A;\n", "docs/p.md shows tests/T/A.cs, which is not there.")]
    public void A_shown_file_is_compared(string path, string text, string? sentence) =>
        Assert.Equal(sentence is null ? [] : [sentence], new WorkedExamples().Violations(SourceTree.Of(("docs/p.md", Page), (path, text))));

    [Fact]
    public void The_guide_shows_its_examples() => Assert.Equal(7, System.Text.RegularExpressions.Regex.Count(
        File.ReadAllText(RepositoryRoot.Of("docs", "extending.md")), @"\]\(\.\./tests/[^)]+\.cs\):\n"));
}
