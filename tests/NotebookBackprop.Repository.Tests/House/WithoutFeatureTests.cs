using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookBackprop.Repository.Tests.House;

public class WithoutFeatureTests
{
    [Fact]
    public void A_feature_goes_with_its_folder_its_command_and_their_lines_and_nothing_else()
    {
        var tree = SourceTree.Of(
            ("src/NotebookBackprop.Rendering/Features/Quiz/QuizView.cs", "record QuizView; class QuizHtml;"),
            ("src/NotebookBackprop.Rendering/Features/Play/PlayView.cs", "record PlayView;"),
            ("src/NotebookBackprop.Rendering/Registry/Renderers.cs", "[\n    new QuizHtml(),\n    new PlayHtml(), // QuizHtml\n]"),
            ("src/NotebookBackprop.Magics/Commands/QuizMagic.cs", "class QuizMagic { object Of() => new QuizView(); }"),
            ("src/NotebookBackprop.Magics/Commands/PlayMagic.cs", "class PlayMagic;"),
            ("src/NotebookBackprop.Magics/Magic.cs", "[\n    QuizMagic.Command,\n    PlayMagic.Command,\n]"));

        var rest = WithoutFeature.Of(tree, "Quiz");

        Assert.Equal(
            ["src/NotebookBackprop.Magics/Commands/PlayMagic.cs", "src/NotebookBackprop.Magics/Magic.cs", "src/NotebookBackprop.Rendering/Features/Play/PlayView.cs", "src/NotebookBackprop.Rendering/Registry/Renderers.cs"],
            rest.Paths);
        Assert.Equal("[\n    new PlayHtml(), // QuizHtml\n]", rest.Text("src/NotebookBackprop.Rendering/Registry/Renderers.cs"));
        Assert.Equal("[\n    PlayMagic.Command,\n]", rest.Text("src/NotebookBackprop.Magics/Magic.cs"));
    }

    /// <summary>All of them at once: what still named one of them would not compile, from the numbers to the command line.</summary>
    [Fact]
    public void What_is_left_without_the_features_compiles()
    {
        var tree = SourceTree.OfThisRepository();
        var features = WithoutFeature.All(tree).Except(FloorPlan.Rooted.Select(feature => feature.Name)).ToList();
        Assert.True(features.Count > 10);
        var (whole, rest) = (new Projects(tree, Beside.Of), new Projects(features.Aggregate(tree, WithoutFeature.Of), Beside.Of));

        // The generators of packages do not run here, so a part of a project may miss what they write, in both.
        Assert.Empty(rest.Names.SelectMany(name => Errors(rest[name]) is { Count: > 0 } errors ? errors.Except(Errors(whole[name])) : []));
    }

    static IReadOnlyList<string> Errors(CSharpCompilation project) =>
        [.. project.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => $"{project.AssemblyName}/{found.Location.SourceTree?.FilePath}: {found.Id} {found.GetMessage(CultureInfo.InvariantCulture)}")];
}
