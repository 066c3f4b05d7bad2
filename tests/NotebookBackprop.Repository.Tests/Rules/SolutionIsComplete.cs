namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>Every project is in the solution: what is not there is neither built nor tested by the two commands.</summary>
sealed class SolutionIsComplete : IRule
{
    const string Solution = "NotebookBackprop.sln";

    public IEnumerable<string> Violations(SourceTree tree)
    {
        var listed = tree.Text(Solution).Split('"').Select(part => part.Replace('\\', '/')).ToHashSet();
        foreach (var project in tree.Projects.Where(project => !listed.Contains(project)))
            yield return $"{project} is not in {Solution}.";
        foreach (var gone in listed.Where(part => part.EndsWith(".csproj", StringComparison.Ordinal)).Except(tree.Projects))
            yield return $"{Solution} lists {gone}, which does not exist.";
    }
}
