using System.Text.RegularExpressions;

namespace NotebookBackprop.Host.Tests;

/// <summary>The cells of docs/teaching.md, one after the other, as a lecturer would type them.</summary>
public sealed partial class TeachingTests
{
    [Fact]
    public void The_cells_of_the_guide_for_lecturers_run()
    {
        var folder = Directory.CreateTempSubdirectory("teaching-");
        var home = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder.FullName;
        try
        {
            using var cells = new Cells(folder.FullName);
            var sources = Cell().Matches(File.ReadAllText(RepositoryRoot.Of("docs", "teaching.md"))).Select(cell => cell.Groups[1].Value).ToList();
            Assert.True(sources.Count > 7, $"Only {sources.Count} cells were found.");
            foreach (var source in sources)
                if (FileName().Match(source) is { Success: true } file)
                    File.WriteAllText(file.Groups[1].Value, source);
                else
                    cells.Outputs(source);
            Assert.Equal(["checks.cs", "circuit.tex", "sheet.html", "sheet.tex"], folder.GetFiles().Select(file => file.Name).Order());
            Assert.Contains("PASS", ((ExecuteResult)cells.Last[^1]).Data.Text("text/plain"), StringComparison.Ordinal);
        }
        finally
        {
            Environment.CurrentDirectory = home;
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A block that begins with a file's name is that file.</summary>
    [GeneratedRegex(@"^// (\S+\.cs)\n")]
    private static partial Regex FileName();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Cell();
}
