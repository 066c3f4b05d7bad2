using System.Text.RegularExpressions;

namespace NotebookBackprop.Host.Tests;

/// <summary>A run on a terminal, which util-linux's script stands in for.</summary>
public sealed partial class LiveTests : IDisposable
{
    private const string Terminal = "/usr/bin/script";

    private readonly HostProcess _host = new();

    [Theory]
    [InlineData(120, true), InlineData(50, false)]
    public void Each_notebook_has_a_line_and_failures_stand_above(int width, bool isBarShown)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(Terminal), $"There is no {Terminal}.");
        _host.Notebook("en/good.ipynb", "Console.WriteLine(\"quiet\".ToUpperInvariant());", "1");
        _host.Notebook("en/bad.ipynb", "1", "throw new InvalidOperationException(\"[bold]no[/]\");", "1");

        var (exit, output, _) = Programs.Run(Terminal, _host.Path("."),
            ["-qec", $"stty cols {width} rows 30; dotnet {JupyterTools.HostAssembly} run en/bad.ipynb en/good.ipynb", "/dev/null"], TestContext.Current.CancellationToken);

        Assert.Equal(1, exit);
        var lines = Escape().Replace(output, "").Split('\r', '\n').Select(line => line.TrimEnd()).ToList();
        Assert.Contains("  System.InvalidOperationException: [bold]no[/]", lines);
        Assert.Contains("Wrote artifacts/notebooks/en/good.ipynb", lines);
        var (bad, good) = (lines.FindLast(line => line.Contains("en/bad", StringComparison.Ordinal))!, lines.FindLast(line => line.Contains("en/good", StringComparison.Ordinal))!);
        Assert.Matches(@"^ +en/bad.ipynb .*1/3 +\d+ s +failed in cell 2$", bad);
        Assert.Matches(@"^ +en/good.ipynb .*2/2 +\d+ s +done$", good);
        Assert.Equal(isBarShown, good.Contains('━', StringComparison.Ordinal));
        Assert.DoesNotContain("QUIET", output, StringComparison.Ordinal);
        // The cursor that was hidden is back.
        Assert.EndsWith("\u001b[?25h", output.TrimEnd(), StringComparison.Ordinal);
    }

    public void Dispose() => _host.Dispose();

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Escape();
}
