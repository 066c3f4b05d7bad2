namespace NotebookBackprop.Repository.Tests.Rules;

public class ArrowsTests
{
    [Theory]
    [InlineData("src", "Tensors", "Autodiff")]
    [InlineData("src", "Autodiff", "Rendering")]
    [InlineData("src", "Magics", "Plotly")]
    [InlineData("src", "Rendering", "Magics")]
    [InlineData("src", "Session", "Host")]
    [InlineData("src", "Session", "Extension")]
    [InlineData("src", "Host", "Extension")]
    [InlineData("extension", "Extension", "Host")]
    [InlineData("tests", "Magics.Tests", "Host")]
    [InlineData("tests", "Networks.Tests", "TestKit.Rendering")]
    [InlineData("tests", "Magics.Tests", "Rendering.Tests")]
    [InlineData("tests", "TestKit", "Tensors")]
    [InlineData("tests", "TestKit.Rendering", "Magics")]
    [InlineData("tests", "TestKit.Rendering", "TestKit.Chromium")]
    public void A_reference_against_the_arrows_is_named(string folder, string project, string reference)
    {
        var violation = Assert.Single(new Arrows().Violations(Tree(folder, project, reference)));
        Assert.Contains($"NotebookBackprop.{project}.csproj refers to {reference}", violation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src", "Autodiff", "Tensors")]
    [InlineData("src", "Rendering", "Tensors")]
    [InlineData("src", "Session", "Magics")]
    [InlineData("src", "Host", "Session")]
    [InlineData("src", "Host", "Plotly")]
    [InlineData("extension", "Extension", "Magics")]
    [InlineData("tests", "Magics.Tests", "Magics")]
    [InlineData("tests", "Tensors.Tests", "TestKit")]
    [InlineData("tests", "Magics.Tests", "TestKit.Rendering")]
    [InlineData("tests", "Host.Tests", "TestKit.Chromium")]
    [InlineData("tests", "TestKit.Rendering", "Rendering")]
    [InlineData("tests", "TestKit.Rendering", "TestKit")]
    [InlineData("tests", "Benchmarks", "Host")]
    public void A_reference_along_the_arrows_passes(string folder, string project, string reference) =>
        Assert.Empty(new Arrows().Violations(Tree(folder, project, reference)));

    [Fact]
    public void A_project_outside_the_design_is_named() =>
        Assert.Contains("has no layer", Assert.Single(new Arrows().Violations(
            SourceTree.Of(("src/NotebookBackprop.Utilities/NotebookBackprop.Utilities.csproj", "<Project />")))), StringComparison.Ordinal);

    [Fact]
    public void A_reference_hidden_in_a_shared_file_is_named() =>
        Assert.Contains("src/Directory.Build.props", Assert.Single(new Arrows().Violations(
            SourceTree.Of(("src/Directory.Build.props", Reference("Host"))))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Autodiff", "OutputItemType=\"Analyzer\" ReferenceOutputAssembly=\"false\"", true)]
    [InlineData("Autodiff", "OutputItemType=\"Analyzer\"", false)]
    [InlineData("Magics", "OutputItemType=\"Analyzer\" ReferenceOutputAssembly=\"false\"", false)]
    public void A_tool_of_the_build_is_referred_to_by_the_project_that_it_builds_and_never_shipped(string project, string how, bool isAllowed) =>
        Assert.Equal(isAllowed, !new Arrows().Violations(SourceTree.Of(($"src/NotebookBackprop.{project}/NotebookBackprop.{project}.csproj", $"""
            <Project><ItemGroup><ProjectReference Include="../../generator/NotebookBackprop.Generator.csproj" {how} /></ItemGroup></Project>
            """))).Any());

    static SourceTree Tree(string folder, string project, string reference) =>
        SourceTree.Of(($"{folder}/NotebookBackprop.{project}/NotebookBackprop.{project}.csproj", Reference(reference)));

    static string Reference(string to) => $"""
        <Project><ItemGroup><ProjectReference Include="..\NotebookBackprop.{to}\NotebookBackprop.{to}.csproj" /></ItemGroup></Project>
        """;
}
