namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>
/// Outputs that change in place, and commands that are stopped. In the tool alone: a context drops its end where it is cancelled by
/// who still hears of its last output, as happens within one process.
/// </summary>
public abstract class LiveTests(ILoadedKernel loaded) : KernelTests(loaded)
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
        // However slow the machine: the loop goes on until it has been drawn twice.
        var answer = await Submit(Training, $$"""
            var drawn = 0;
            using (Microsoft.DotNet.Interactive.Formatting.Formatter.SubscribeToDisplayedValues(shown => drawn++))
            {{Loop(steps: 4000, until: "drawn > 2")}}
            """);
        Assert.Null(answer.Failure);
        Assert.True(answer.Outputs.Count > 2, $"{answer.Outputs.Count} drawings");
        Assert.Single(answer.Outputs.Select(output => output.Id).Distinct());
        Assert.Contains("step 0 of 4000", answer.Outputs[0].Text, StringComparison.Ordinal);
        Assert.Matches("[0-9]+ steps", Assert.Single(answer.AtLast).Text);
    }

    [Fact]
    public async Task A_watched_training_that_is_cancelled_ends_and_leaves_its_record()
    {
        await Submit(Training);
        var answer = await AssertCancelled(Loop(steps: 1_000_000));
        Assert.Matches("ended at step [0-9]+ of 1,000,000", Assert.Single(answer.AtLast).Text);
        Assert.Contains("ended at step", answer.AtLast.First().Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watched_training_of_no_planned_length_says_where_it_was_cancelled()
    {
        await Submit(Training);
        var answer = await AssertCancelled(Loop(steps: 1_000_000).Replace("steps: 1000000", "", StringComparison.Ordinal));
        Assert.Matches("ended at step [0-9]+", Assert.Single(answer.AtLast).Text);
    }

    [Theory]
    [InlineData("loss.Backward();")]
    [InlineData("sgd.Step();")]
    [InlineData("Jacobian(t => Tanh(MatMul(t, weights)), inputs);")]
    [InlineData("Jvp(t => Tanh(MatMul(t, weights)), inputs, inputs);")]
    [InlineData("CheckGradients(t => Sum(Tanh(MatMul(t, weights))), inputs);")]
    public async Task A_loop_of_the_users_ends_at_its_next_use_of_the_engine(string use)
    {
        await Submit(Training, "var weights = Variable(new double[,] { { 0.1, 0.2 }, { 0.3, 0.4 } }); var loss = MeanSquaredError(net.Forward(inputs), targets); loss.Backward();");
        await AssertCancelled($"Console.WriteLine(\"on\");\nwhile (true) {{ {use} }}");
    }

    [Fact]
    public async Task A_task_of_the_cells_ends_too_and_one_of_another_cell_does_not()
    {
        await Submit(Training, "var loss = MeanSquaredError(net.Forward(inputs), targets); var go = true; var other = Task.Run(() => { var x = Variable(1.0); while (go) Square(x).Backward(); return 7; });");
        await AssertCancelled("Console.WriteLine(\"on\");\nawait Task.Run(() => { while (true) loss.Backward(); });");
        Assert.Contains("7", (await Submit("go = false;", "Console.Write(other.Result);")).Console, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_of_the_cells_own_runs_on_as_nobody_would_catch_its_end()
    {
        await Submit(Training, "var go = true; var turns = 0;");
        await AssertCancelled("""
            var own = new System.Threading.Thread(() => { var x = Variable(1.0); while (go) { Square(x).Backward(); turns++; } });
            own.Start();
            Console.WriteLine("on");
            while (true) sgd.Step();
            """);
        Assert.Contains("True", (await Submit("var before = turns; System.Threading.SpinWait.SpinUntil(() => turns > before, 20000); go = false;", "Console.Write(turns > before);")).Console, StringComparison.Ordinal);
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

    static string Loop(int steps, string until = "false") => $$"""
        using (var watch = net.Watch(steps: {{steps}}))
            for (var i = 0; i < {{steps}} && !({{until}}); i++)
            {
                sgd.ZeroGrad();
                var loss = MeanSquaredError(net.Forward(inputs), targets);
                loss.Backward();
                sgd.Step();
                watch.Step(loss);
                if (i == 1) Console.WriteLine("on");
                System.Threading.Thread.Sleep(25);
            }
        """;

    async Task<Answer> AssertCancelled(string cell)
    {
        await Submit("var kept = Variable(2.0) * 3;");
        var kernel = await Loaded.Kernel();
        var running = kernel.Begin(cell);
        await running.Printed;
        await kernel.Cancel();
        var cancelled = await running.Answer;
        // With a full stop from the platform's root, without from its C# kernel, whichever is first.
        Assert.StartsWith("Command cancelled", cancelled.Failure, StringComparison.Ordinal);
        // The next cell waits until the thread of the last one is free.
        var answer = await kernel.Submit("#!backprop graph kept");
        Assert.Null(answer.Failure);
        Assert.Contains("kept", answer.Text, StringComparison.Ordinal);
        return cancelled;
    }
}
