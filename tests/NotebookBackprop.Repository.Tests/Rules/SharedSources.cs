namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>A source file is compiled into one project: what several need is a library. The attribute of every test assembly is the exception.</summary>
sealed class SharedSources : IRule
{
    const string OfEveryTestProject = "Assembly.cs";

    public IEnumerable<string> Violations(SourceTree tree) =>
        from project in tree.Paths
        where Path.GetExtension(project) is ".csproj" or ".props" or ".targets"
        from source in tree.Includes(project, "Compile")
        let isOutside = source.Contains("..", StringComparison.Ordinal) || source.Contains("$(", StringComparison.Ordinal)
        where isOutside && Path.GetFileName(source.Replace("$(MSBuildThisFileDirectory)", "/", StringComparison.Ordinal)) != OfEveryTestProject
        select $"{project} compiles {source}, which is not its own: put it into a library that both refer to.";
}
