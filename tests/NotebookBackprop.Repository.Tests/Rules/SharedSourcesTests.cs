namespace NotebookBackprop.Repository.Tests.Rules;

public class SharedSourcesTests
{
    [Theory]
    [InlineData("tests/A/A.csproj", "../B/Kit.cs", false)]
    [InlineData("tests/Directory.Build.props", "$(MSBuildThisFileDirectory)Kit.cs", false)]
    [InlineData("tests/Directory.Build.props", "$(MSBuildThisFileDirectory)Assembly.cs", true)]
    [InlineData("tests/A/A.csproj", "Made/*.cs", true)]
    public void A_source_of_another_project_is_named(string project, string source, bool passes)
    {
        var violations = new SharedSources().Violations(SourceTree.Of((project, $"<Project><ItemGroup><Compile Include=\"{source}\" /></ItemGroup></Project>")));
        Assert.Equal(passes ? [] : [$"{project} compiles {source}, which is not its own: put it into a library that both refer to."], violations);
    }
}
