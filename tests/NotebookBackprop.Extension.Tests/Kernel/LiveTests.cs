namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>Outputs that change in place, and commands that are stopped.</summary>
public sealed class LiveTests(LoadedKernel loaded) : KernelTests(loaded)
{
    [Fact]
    public async Task An_output_is_replaced_in_place_by_its_cell_and_by_a_later_one()
    {
        var first = await Submit("using NotebookBackprop.Rendering;", """
            var shown = Notebook.Current.Display(new TextView("one"));
            shown.Update(new TextView("two"));
            """);
        var later = await Submit(Circuit, "shown.Update(f);");
        Assert.Equal([("one", false), ("two", true)], first.Outputs.Select(output => (output.Text, output.IsUpdate)));
        Assert.Single([.. first.Outputs, .. later.Outputs], output => output.IsUpdate && output.Text.StartsWith("f = ", StringComparison.Ordinal));
        Assert.Single(first.Outputs.Concat(later.Outputs).Select(output => output.Id).Distinct());
        AssertCircuit(later);
    }

    [Fact]
    public async Task A_long_command_ends_when_it_is_cancelled_and_the_session_goes_on()
    {
        // Forty layers of 600: the telescope takes many seconds.
        await Submit("""
            var deep = new Sequential(from i in Enumerable.Range(0, 40) from m in new Module[] { new Linear(600, 600), new Tanh() } select m);
            var loss = MeanSquaredError(deep.Forward(Randn(8, 600)), Zeros(8, 600));
            """);
        await AssertCancelled("Console.WriteLine(\"on\");\n#!backprop telescope loss");
    }

    [Fact]
    public async Task A_watched_training_is_drawn_in_place_while_it_runs_and_stays_as_its_record()
    {
        var answer = await Submit(Training, Loop(steps: 40));
        Assert.Null(answer.Failure);
        Assert.True(answer.Outputs.Count > 2, $"{answer.Outputs.Count} drawings of a second's training");
        Assert.Single(answer.Outputs.Select(output => output.Id).Distinct());
        Assert.Contains("step 0 of 40", answer.Outputs[0].Text, StringComparison.Ordinal);
        Assert.Contains("40 steps", Assert.Single(answer.AtLast).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watched_training_ends_when_it_is_cancelled()
    {
        await Submit(Training);
        await AssertCancelled(Loop(steps: 1_000_000));
    }

    [Fact]
    public async Task A_cell_that_asks_its_notebook_ends_when_it_is_cancelled() => await AssertCancelled("""
        Console.WriteLine("on");
        while (true) { System.Threading.Thread.Sleep(10); NotebookBackprop.Rendering.Notebook.Current.Cancellation.ThrowIfCancellationRequested(); }
        """);

    const string Training = """
        var net = new Sequential(new Linear(2, 8), new Tanh(), new Linear(8, 1));
        var sgd = new Sgd(net.Parameters.Values, 0.1);
        var (inputs, targets) = (Randn(16, 2), Zeros(16, 1));
        """;

    static string Loop(int steps) => $$"""
        using (var watch = net.Watch(steps: {{steps}}))
            for (var i = 0; i < {{steps}}; i++)
            {
                sgd.ZeroGrad();
                var loss = MeanSquaredError(net.Forward(inputs), targets);
                loss.Backward();
                sgd.Step();
                watch.Step(loss);
                System.Threading.Thread.Sleep(25);
            }
        """;

    async Task AssertCancelled(string cell)
    {
        await Submit("var kept = Variable(2.0) * 3;");
        var kernel = await Loaded.Kernel();
        var running = kernel.Begin(cell);
        await running.Shown;
        await kernel.Cancel();
        Assert.Equal("Command cancelled.", (await running.Answer).Failure);
        // The next cell waits until the thread of the last one is free.
        var answer = await kernel.Submit("#!backprop graph kept").WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Null(answer.Failure);
        Assert.Contains("kept", answer.Text, StringComparison.Ordinal);
    }
}
