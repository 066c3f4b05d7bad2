using NotebookBackprop.Repository.Tests.Rules;

namespace NotebookBackprop.Repository.Tests;

public class RepositoryTests
{
    static readonly IRule[] s_rules =
    [
        new Arrows(), new TestProjects(), new SolutionIsComplete(), new PackageHomes(), new ForeignNames(), new FileSizes(), new SharedSources(), new Floors(), new NotebookPairs(), new WorkedExamples(),
        new OperationFacts(),
    ];

    public static TheoryData<string> RuleNames => [.. s_rules.Select(rule => rule.GetType().Name)];

    [Theory, MemberData(nameof(RuleNames))]
    public void This_repository_keeps_the_rule(string name)
    {
        var rule = s_rules.Single(rule => rule.GetType().Name == name);
        Assert.Empty(rule.Violations(SourceTree.OfThisRepository()));
    }

    [Fact]
    public void This_repository_is_seen_at_all() =>
        Assert.Contains("src/NotebookBackprop.Autodiff/NotebookBackprop.Autodiff.csproj", SourceTree.OfThisRepository().Projects);
}
