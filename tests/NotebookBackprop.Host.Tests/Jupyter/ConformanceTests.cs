using NotebookBackprop.Repository.Tests;

namespace NotebookBackprop.Host.Tests;

public class ConformanceTests
{
    [Fact]
    public void Kernel_passes_the_test_suite_for_Jupyter_kernels()
    {
        using var jupyter = JupyterTools.Find(("jupyter_kernel_test", "python3-jupyter-kernel-test"));

        var (exit, output) = jupyter.RunPython(TimeSpan.FromMinutes(4), JupyterTools.Script("conformance.py"));

        Assert.True(exit == 0, output);
        Assert.Contains("OK", output, StringComparison.Ordinal);
    }

    public static TheoryData<string> Course => [.. Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "notebooks"), "*.ipynb", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Course))]
    public void Course_notebook_runs_through_nbconvert(string notebook)
    {
        using var jupyter = JupyterTools.Find(("nbconvert", "jupyter-nbconvert"), ("nbclient", "python3-nbclient"), ("jupyter_client", "python3-jupyter-client"));

        var (exit, output) = jupyter.RunPython(TimeSpan.FromMinutes(2), "-m", "jupyter", "nbconvert", "--to", "notebook", "--execute",
            "--ExecutePreprocessor.kernel_name=backprop", "--output-dir", jupyter.Folder, Path.Combine(RepositoryRoot.Path, notebook));

        Assert.True(exit == 0, output);
        var executed = IpynbReader.Read(File.ReadAllText(Path.Combine(jupyter.Folder, Path.GetFileName(notebook))));
        var cells = executed.Cells.OfType<CodeCell>().ToList();
        Assert.DoesNotContain(cells.SelectMany(cell => cell.Outputs), result => result is ErrorOutput);
        Assert.Contains(cells.SelectMany(cell => cell.Outputs).OfType<RichOutput>(), shown => shown.Data.Text("text/html")?.Contains("nbp-view", StringComparison.Ordinal) == true);
    }
}
