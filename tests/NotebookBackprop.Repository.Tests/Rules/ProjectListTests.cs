namespace NotebookBackprop.Repository.Tests.Rules;

public class ProjectListTests
{
    const string Source = "src/NotebookBackprop.Magics/NotebookBackprop.Magics.csproj";
    const string Test = "tests/NotebookBackprop.Magics.Tests/NotebookBackprop.Magics.Tests.csproj";

    [Fact]
    public void A_source_project_without_tests_is_named() =>
        Assert.Equal(["Magics has no tests/NotebookBackprop.Magics.Tests."], new TestProjects().Violations(SourceTree.Of((Source, "<Project />"))));

    [Fact]
    public void Tests_of_nothing_are_named() =>
        Assert.Equal(["Magics.Tests tests no project of src."], new TestProjects().Violations(SourceTree.Of((Test, "<Project />"))));

    [Fact]
    public void A_project_missing_from_the_solution_is_named() =>
        Assert.Equal(
            [$"{Test} is not in NotebookBackprop.sln."],
            new SolutionIsComplete().Violations(SourceTree.Of((Source, "<Project />"), (Test, "<Project />"), Solution(Source))));

    [Fact]
    public void A_listed_project_that_is_gone_is_named() =>
        Assert.Equal(
            [$"NotebookBackprop.sln lists {Test}, which does not exist."],
            new SolutionIsComplete().Violations(SourceTree.Of((Source, "<Project />"), Solution(Source, Test))));

    static (string, string) Solution(params string[] projects) =>
        ("NotebookBackprop.sln", string.Concat(projects.Select(project => $"Project(\"{{0}}\") = \"a\", \"{project.Replace('/', '\\')}\", \"{{1}}\"\n")));
}
