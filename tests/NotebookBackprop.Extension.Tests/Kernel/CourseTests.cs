using System.Text.Json;
using NotebookBackprop.Repository.Tests;

namespace NotebookBackprop.Extension.Tests.Kernel;

public sealed class CourseTests(PackedExtension packed)
{
    static string Folder => Path.Combine(RepositoryRoot.Path, "notebooks");

    public static TheoryData<string> Course =>
        [.. Directory.EnumerateFiles(Folder, "*.ipynb", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Course))]
    public async Task A_notebook_of_the_course_runs_unchanged(string notebook)
    {
        using var kernel = new KernelProcess(packed.Notebooks, Path.Combine(packed.Root, "packages-of-course"));
        foreach (var cell in CodeCells(Path.Combine(Folder, notebook)))
            Assert.Null((await kernel.Submit(cell)).Failure);
    }

    static IEnumerable<string> CodeCells(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var cell in document.RootElement.GetProperty("cells").EnumerateArray())
            if (cell.GetProperty("cell_type").GetString() == "code")
                yield return string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()));
    }
}
