using System.Text.Json;

namespace NotebookBackprop.Session.Tests;

/// <summary>A training loop watched from a cell of the runner's.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Net = """
        ManualSeed(1);
        var data = Datasets.Spirals(90);
        var net = new Sequential(new Linear(2, 32), new Tanh(), new Linear(32, 3));
        var adam = new Adam(net.Parameters.Values, 0.03);
        """;

    private readonly Cells _cells = new();

    private static string Loop(string head, string last = "") => $$"""
        using (var watch = {{head}})
            for (var i = 0; i < 60; i++)
            {
                adam.ZeroGrad();
                var loss = CrossEntropy(net.Forward(data.Inputs), data.Labels);
                loss.Backward();
                adam.Step();
                watch.Step(loss);
                {{last}}
            }
        """;

    [Fact]
    public void The_finished_record_is_the_cells_one_output_and_the_same_in_every_run()
    {
        string Once()
        {
            _cells.Outputs(Net);
            var shown = Assert.IsType<DisplayData>(Assert.Single(_cells.Outputs(Loop("net.Watch(steps: 60, data: data)", "System.Threading.Thread.Sleep(i % 7 == 0 ? 40 : 0);"))));
            Assert.StartsWith("Training: 60 steps · loss 1.", shown.Data.Text("text/plain"), StringComparison.Ordinal);
            return JsonSerializer.Serialize(shown.Data.Forms);
        }

        Assert.Equal(Once(), Once());
    }

    [Fact]
    public void The_names_need_no_using_and_their_values_show_themselves()
    {
        _cells.Outputs(Net);
        Assert.Contains("Decision boundary", _cells.Value("net.DecisionBoundary(data)"), StringComparison.Ordinal);
        _cells.Outputs("TrainingWatch w = net.Watch(name: \"first\"); w.Dispose();");
        Assert.Equal("first: no step yet", _cells.Value("w.Run"));
        Assert.Equal("first: no step yet", _cells.Value("w"));
    }

    [Fact]
    public void A_loss_that_is_not_a_number_fails_the_cell_in_a_sentence_and_the_record_stays()
    {
        _cells.Outputs(Net);
        var error = _cells.Error(Loop("net.Watch(steps: 60)").Replace("loss.Backward", "if (i == 30) loss = loss * Log(0.0); loss.Backward", StringComparison.Ordinal));

        Assert.Matches("^watch: the loss is -Infinity at step 31: the first non-finite number of the forward sweep is -Infinity, made by .+\\.$", error.Message);
        var shown = Assert.IsType<DisplayData>(_cells.Last[0]);
        Assert.Contains("ended at step 31 of 60", shown.Data.Text("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_loop_leaves_its_record()
    {
        _cells.Outputs(Net);
        using var interrupt = new CancellationTokenSource(TimeSpan.FromSeconds(1.5));
        var result = _cells.RunInterruptible(Loop("net.Watch()").Replace("i < 60", "true", StringComparison.Ordinal), interrupt.Token);

        Assert.Equal(new CellInterrupted(Stopped: true), result);
        var shown = Assert.IsType<DisplayData>(Assert.Single(_cells.Last));
        Assert.Matches("^Training: [\\d,]+ steps · loss ", shown.Data.Text("text/plain"));
        Assert.Contains("data-training", shown.Data.Text("text/html"), StringComparison.Ordinal);
        Assert.Equal("3", _cells.Value("1 + 2"));
    }

    public void Dispose() => _cells.Dispose();
}
