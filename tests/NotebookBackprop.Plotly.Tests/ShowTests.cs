using NotebookBackprop.Rendering;

namespace NotebookBackprop.Plotly.Tests;

public sealed class ShowTests
{
    [Fact]
    public void A_page_gets_the_engine_once_and_keeps_no_output_with_it()
    {
        var notebook = new Recorder { Page = "first" };

        Charts.Show(notebook, GradientSamples.All["vanishing"]());
        Charts.Show(notebook, GradientSamples.All["choked"]());
        notebook.Page = "loaded anew";
        Charts.Show(notebook, GradientSamples.All["dead"]());

        Assert.Equal([true, false, true], notebook.Shown.Select(HasEngine));
        Assert.Equal(3, notebook.Left.Count);
        Assert.DoesNotContain(notebook.Left, HasEngine);
        Assert.All(notebook.Left, html => Assert.InRange(html.Length, 1000, 100_000));
    }

    [Fact]
    public void Outputs_that_are_only_stored_get_none()
    {
        var notebook = new Recorder();

        Charts.Show(notebook, GradientSamples.All["vanishing"]());

        Assert.DoesNotContain(notebook.Shown, HasEngine);
    }

    private static bool HasEngine(string html) => html.Contains(ChartEngine.Html, StringComparison.Ordinal);

    private sealed class Recorder : INotebook
    {
        public List<string> Shown { get; } = [];
        public List<string> Left { get; } = [];
        public string? Page { get; set; }
        public IReadOnlyList<KeyValuePair<string, object?>> Variables => [];
        public CancellationToken Cancellation => default;

        public void Declare(string name, object value) => throw new NotSupportedException();

        public IDisplayed Display(object value)
        {
            Shown.Add(Renderers.Render(value, "text/html"));
            Left.Add(Shown[^1]);
            return new Output(this, Left.Count - 1);
        }

        private sealed record Output(Recorder Notebook, int Place) : IDisplayed
        {
            public void Update(object value) => Notebook.Left[Place] = Renderers.Render(value, "text/html");
        }
    }
}
