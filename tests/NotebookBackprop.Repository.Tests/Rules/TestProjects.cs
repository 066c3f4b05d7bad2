namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>Whatever is shipped is tested, and a test project tests something that exists.</summary>
sealed class TestProjects : IRule
{
    /// <summary>The one test project without a source project: it tests the repository.</summary>
    const string Repository = "Repository";

    public IEnumerable<string> Violations(SourceTree tree)
    {
        var shipped = tree.Projects.Where(ProjectName.IsShipped).Select(ProjectName.Of).ToHashSet();
        var tested = tree.Projects.Select(ProjectName.Of).Where(ProjectName.IsTest).Select(ProjectName.Tested).ToHashSet();
        foreach (var name in shipped.Except(tested))
            yield return $"{name} has no tests/NotebookBackprop.{name}.Tests.";
        foreach (var name in tested.Except(shipped).Where(name => name != Repository))
            yield return $"{name}.Tests tests no project of src.";
    }
}
