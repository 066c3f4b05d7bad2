using System.Diagnostics;

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

    /// <summary>What stands below is taken as it was built; what stands above names no drawing but through the list of commands.</summary>
    [Fact]
    public void What_is_left_without_a_feature_builds()
    {
        const string Feature = "Telescope";
        string[] below = ["Tensors", "Autodiff", "Networks", "Foreign"], built = ["Rendering", "Magics"];
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var home = Directory.CreateTempSubdirectory("backprop-without-");
        try
        {
            var tree = SourceTree.OfThisRepository();
            var rest = WithoutFeature.Of(tree, Feature);
            Assert.True(rest.Files.Count < tree.Files.Count);
            foreach (var path in rest.Paths.Where(path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("generator/", StringComparison.Ordinal) || !path.Contains('/')))
                Write(Path.Combine(home.FullName, path), rest.Files[path]);
            foreach (var project in below)
                foreach (var file in Directory.EnumerateFiles(Bin(project), "NotebookBackprop.*.dll"))
                    Write(Path.Combine(home.FullName, Path.GetRelativePath(RepositoryRoot.Path, file)), File.ReadAllBytes(file));

            DotNet("restore", $"src/NotebookBackprop.{built[^1]}", "-p:NuGetAudit=false", "-v", "q");
            foreach (var project in built)
                DotNet("build", $"src/NotebookBackprop.{project}", "--no-restore", "--no-dependencies", "-c", configuration, "-p:RunAnalyzers=false", "-nodeReuse:false", "-v", "q");
        }
        finally
        {
            home.Delete(recursive: true);
        }

        string Bin(string project)
        {
            var bin = RepositoryRoot.Of("artifacts", "bin", $"NotebookBackprop.{project}", configuration);
            Need.That(Directory.Exists(bin), $"{project} is not built: dotnet build NotebookBackprop.sln");
            return bin;
        }

        static void Write(string path, byte[] content)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }

        void DotNet(params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = home.FullName, RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output}");
        }
    }
}
