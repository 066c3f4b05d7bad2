
namespace NotebookBackprop.Host.Tests;

/// <summary>The program as a .NET tool: packed, installed from a folder into a folder, and used from there.</summary>
public sealed class ToolTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tool");

    private string Tool => Path.Combine(_folder.FullName, "bin", OperatingSystem.IsWindows() ? "backprop.exe" : "backprop");

    [Fact]
    public void Tool_installed_from_a_folder_runs_a_notebook_and_serves_Jupyter()
    {
        Install();
        var size = new DirectoryInfo(Path.Combine(_folder.FullName, "packages")).GetFiles("*.nupkg").Single().Length;
        TestContext.Current.TestOutputHelper?.WriteLine($"The package has {size / 1e6:0.0} MB.");
        Assert.InRange(size, 1, 40_000_000);

        Assert.Contains("Wrote first.ipynb", Run(Tool, "new", "first"), StringComparison.Ordinal);
        Assert.Contains("Wrote", Run(Tool, "run", "first.ipynb", "--output", "out"), StringComparison.Ordinal);
        Assert.Contains("nbp-view", File.ReadAllText(Directory.GetFiles(Path.Combine(_folder.FullName, "out"), "*.ipynb", SearchOption.AllDirectories).Single()), StringComparison.Ordinal);

        using var jupyter = JupyterTools.Find(("nbconvert", "jupyter-nbconvert"));
        Run(Tool, "jupyter", "install", "--prefix", jupyter.Folder);
        var notebook = Path.Combine(jupyter.Folder, "who.ipynb");
        File.WriteAllText(notebook, IpynbWriter.Write(new([new CodeCell("a", "Console.Write(Environment.ProcessPath);\nvar loss = MeanSquaredError(new Sequential(new Linear(2, 2), new Linear(2, 2)).Forward(Ones(1, 2)), Zeros(1, 2));\n#!backprop gradients loss", [], [])], [])));
        var (exit, output) = jupyter.RunPython(s_patience, "-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", "--ExecutePreprocessor.kernel_name=backprop", notebook);
        Assert.True(exit == 0, output);
        var cell = Assert.IsType<CodeCell>(Assert.Single(IpynbReader.Read(File.ReadAllText(notebook)).Cells));
        Assert.Equal(new StreamOutput("stdout", Tool), cell.Outputs[0]);
        Assert.Contains("plotly", Assert.IsType<DisplayData>(cell.Outputs[1]).Data.Text("text/html"), StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Install()
    {
        var packages = Path.Combine(_folder.FullName, "packages");
        // What this test was built with is packed: artifacts/bin/NAME/CONFIGURATION.
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        Run(Programs.Sdk!, "pack", RepositoryRoot.Of("src", "NotebookBackprop.Host"), "--no-build", "--configuration", configuration, "--output", packages);
        // No other source is asked: the tool brings all that it needs.
        File.WriteAllText(Path.Combine(_folder.FullName, "NuGet.config"), """<configuration><packageSources><clear /><add key="packed" value="packages" /></packageSources></configuration>""");
        Run(Programs.Sdk!, "tool", "install", "NotebookBackprop.Tool", "--tool-path", Path.GetDirectoryName(Tool)!, "--add-source", packages, "--configfile", "NuGet.config");
    }

    private string Run(string program, params string[] arguments)
    {
        var (exit, output, error) = Programs.Run(program, _folder.FullName, arguments, TestContext.Current.CancellationToken);
        Assert.True(exit == 0, output + error);
        return output;
    }
}
