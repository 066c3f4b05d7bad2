namespace NotebookBackprop.Host.Tests;

/// <summary>The course through nbconvert and the project's kernel gives what the runner gives.</summary>
public sealed class NbconvertTests : IClassFixture<NbconvertTests.Jupyter>
{
    private readonly Jupyter _jupyter;

    public NbconvertTests(Jupyter jupyter) => _jupyter = jupyter;

    public static TheoryData<string> Notebooks => [.. Course.Notebooks];

    [Theory, MemberData(nameof(Notebooks))]
    public void A_notebook_runs_through_nbconvert(string notebook)
    {
        var (exit, output) = _jupyter.Convert(notebook);

        Assert.True(exit == 0, output);
        var executed = IpynbReader.Read(File.ReadAllText(_jupyter.Converted(notebook)));
        Assert.Empty(CourseRules.Violations(executed));
        Assert.All(CourseRules.Answers(executed), mark => Assert.Equal(Course.IsSolution(notebook) ? '✓' : '○', mark));
        Assert.Empty(OutputComparison.Differences(Course.Read(notebook), executed));
    }

    /// <summary>nbconvert, with the kernel installed once for all notebooks.</summary>
    public sealed class Jupyter : IDisposable
    {
        private readonly Lazy<JupyterTools> _tools = new(() => JupyterTools.Find(("nbconvert", "jupyter-nbconvert"), ("nbclient", "python3-nbclient"), ("jupyter_client", "python3-jupyter-client")));
        private readonly TwoAtATime<(int, string)> _runs;

        public Jupyter() => _runs = new(Course.Notebooks, Run);

        internal (int Exit, string Output) Convert(string notebook)
        {
            _ = _tools.Value;
            return _runs.Of(notebook);
        }

        internal string Converted(string notebook) => Path.Combine(_tools.Value.Folder, notebook);

        public void Dispose()
        {
            _runs.Dispose();
            if (_tools.IsValueCreated)
                _tools.Value.Dispose();
        }

        private (int, string) Run(string notebook) => _tools.Value.RunPython(TimeSpan.FromMinutes(4), "-m", "jupyter", "nbconvert", "--to", "notebook", "--execute",
            "--ExecutePreprocessor.kernel_name=backprop", "--output-dir", Path.GetDirectoryName(Converted(notebook))!, Course.FullPath(notebook));
    }
}
