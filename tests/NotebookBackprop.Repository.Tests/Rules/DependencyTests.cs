namespace NotebookBackprop.Repository.Tests.Rules;

public class DependencyTests
{
    [Theory]
    [InlineData("src", "Magics", "Plotly.NET")]
    [InlineData("src", "Rendering", "Markdig")]
    [InlineData("src", "Rendering", "Microsoft.DotNet.Interactive.Formatting")]
    [InlineData("src", "Host", "Microsoft.DotNet.Interactive.CSharp")]
    [InlineData("src", "Magics", "System.CommandLine")]
    public void A_package_away_from_its_home_is_named(string folder, string project, string package)
    {
        var violations = new PackageHomes().Violations(Tree(folder, project, package)).ToList();
        Assert.NotEmpty(violations);
        Assert.All(violations, violation => Assert.Contains($"refers to {package}", violation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("src", "Plotly", "Plotly.NET")]
    [InlineData("src", "Session", "Microsoft.DotNet.Interactive.Formatting")]
    [InlineData("tests", "Rendering.Tests", "Microsoft.DotNet.Interactive.Formatting")]
    [InlineData("extension", "Extension", "Microsoft.DotNet.Interactive.CSharp")]
    [InlineData("tests", "Extension.Tests", "Microsoft.DotNet.Interactive")]
    public void A_package_at_home_passes(string folder, string project, string package) =>
        Assert.Empty(new PackageHomes().Violations(Tree(folder, project, package)));

    [Theory]
    [InlineData("src/NotebookBackprop.Magics/A.cs", "Microsoft.DotNet.Interactive.Kernel kernel;")]
    [InlineData("src/NotebookBackprop.Host/A.cs", "using Microsoft.DotNet.Interactive;")]
    [InlineData("src/NotebookBackprop.Rendering/A.cs", "using Microsoft.DotNet.Interactive.Formatting;")]
    [InlineData("src/NotebookBackprop.Host/A.cs", "using Microsoft.DotNet.Interactive.Formatting;")]
    [InlineData("src/NotebookBackprop.Magics/A.cs", "using Plotly.NET;")]
    public void Code_that_names_what_is_not_its_business_is_named(string path, string code) =>
        Assert.Contains(path, Assert.Single(new ForeignNames().Violations(SourceTree.Of((path, code)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("extension/A.cs", "using Microsoft.DotNet.Interactive;")]
    [InlineData("src/NotebookBackprop.Session/A.cs", "using Microsoft.DotNet.Interactive.Formatting;")]
    [InlineData("tests/NotebookBackprop.Extension.Tests/A.cs", "using Microsoft.DotNet.Interactive;")]
    [InlineData("src/NotebookBackprop.Plotly/A.cs", "using Plotly.NET;")]
    public void Code_that_names_its_own_business_passes(string path, string code) =>
        Assert.Empty(new ForeignNames().Violations(SourceTree.Of((path, code))));

    static SourceTree Tree(string folder, string project, string package) => SourceTree.Of((
        $"{folder}/NotebookBackprop.{project}/NotebookBackprop.{project}.csproj",
        $"<Project><ItemGroup><PackageReference Include=\"{package}\" /></ItemGroup></Project>"));
}
