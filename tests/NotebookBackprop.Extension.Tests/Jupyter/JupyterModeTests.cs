using System.Text.Json;

namespace NotebookBackprop.Extension.Tests.Jupyter;

/// <summary>The package in .NET Interactive's Jupyter mode.</summary>
public class JupyterModeTests(PackedExtension packed)
{
    [Fact]
    public void Commands_values_errors_updates_and_completion_reach_Jupyters_client()
    {
        using var jupyter = new JupyterMode(packed, "jupyter_client");
        var (exit, output) = jupyter.Run(Path.Combine(AppContext.BaseDirectory, "Jupyter", "jupyter_mode.py"));
        Assert.True(exit == 0, output);
        Assert.Contains("\nOK", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void The_course_runs_through_nbconvert(string language)
    {
        using var jupyter = new JupyterMode(packed, "nbconvert", "nbclient");
        var notebook = Path.Combine(packed.Notebooks, $"{language}.ipynb");
        File.Copy(RepositoryRoot.Of("notebooks", language, "01-computational-graphs.ipynb"), notebook, overwrite: true);

        var (exit, output) = jupyter.Execute(notebook);

        Assert.True(exit == 0, output);
        using var executed = JsonDocument.Parse(File.ReadAllText(Path.Combine(jupyter.Folder, $"{language}.ipynb")));
        var html =
            from cell in executed.RootElement.GetProperty("cells").EnumerateArray()
            where cell.GetProperty("cell_type").GetString() == "code"
            from shown in cell.GetProperty("outputs").EnumerateArray()
            where shown.TryGetProperty("data", out var forms) && forms.TryGetProperty("text/html", out _)
            select string.Concat(shown.GetProperty("data").GetProperty("text/html").EnumerateArray().Select(line => line.GetString()));
        Assert.Contains(html, text => text.Contains($"<div class=\"nbp-view\" lang=\"{language}\">", StringComparison.Ordinal));
    }
}
