namespace NotebookBackprop.Extension.Tests.Kernel;

public sealed class ExtensionTests(LoadedKernel loaded) : IClassFixture<LoadedKernel>
{
    const string Circuit = """
        var x = Variable(-2.0); var y = Variable(5.0); var z = Variable(-4.0);
        var q = x + y;
        var f = q * z;
        f.Backward();
        """;

    const string Neuron = """
        var (w0, x0, w1, x1, w2) = (Variable(2.0), Variable(-1.0), Variable(-3.0), Variable(-2.0), Variable(-3.0));
        var p = 1 / (1 + Exp(-(w0 * x0 + w1 * x1 + w2)));
        """;

    [Fact]
    public async Task The_package_loads()
    {
        await loaded.Kernel();
        Assert.Null(loaded.Loading!.Failure);
    }

    [Fact]
    public async Task The_circuit_runs_with_no_using()
    {
        var answer = await Submit(Circuit, "$\"{x.Grad.Item()} {y.Grad.Item()} {z.Grad.Item()}\"");
        Assert.Contains("-4 -4 3", answer.Text + answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tensor_shows_itself_with_its_graph() => AssertCircuit(await Submit(Circuit, "f"));

    [Fact]
    public async Task The_magic_draws_the_graph() => AssertCircuit(await Submit(Circuit, "#!backprop graph f"));

    [Fact]
    public async Task The_magic_sees_what_its_own_cell_declared() => AssertCircuit(await Submit(Circuit + "\n#!backprop graph f // the circuit"));

    [Fact]
    public async Task The_magic_draws_the_neuron()
    {
        var answer = await Submit(Neuron, "#!backprop graph p");
        foreach (var expected in new[] { "w0", "x1", "p", "0.7311", "0.1966", "-0.3932", "-0.5898" })
            Assert.Contains(expected, Plain(answer.Text), StringComparison.Ordinal);
        Assert.Contains("0.7311", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_name_of_a_tensor_is_drawn()
    {
        var answer = await Submit("var early = Variable(3.0) * 2;", "var late = early;", "#!backprop graph early");
        Assert.Contains("late", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!backprop graph nowhere", "nowhere")]
    [InlineData("#!backprop graph", "graph")]
    [InlineData("#!backprop grahp f", "graph")]
    [InlineData("#!backprop graph f q", "q")]
    [InlineData("#!backprop graph f --colour red", "--colour")]
    [InlineData("var number = 3;\n#!backprop graph number", "number")]
    public async Task A_bad_line_fails_with_one_sentence_and_leaves_the_session_usable(string line, string named)
    {
        var answer = await Submit(Circuit, line);
        Assert.NotNull(answer.Failure);
        Assert.Contains(named, answer.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', answer.Failure);
        Assert.DoesNotContain("Exception", answer.Failure, StringComparison.Ordinal);
        AssertCircuit(await Submit("#!backprop graph f"));
    }

    [Fact]
    public async Task Tensor_stays_ours_beside_the_namesake_of_the_platform()
    {
        var answer = await Submit("using System.Numerics.Tensors;", "Tensor ours = Variable(1.0); ours.Item()");
        Assert.Null(answer.Failure);
    }

    [Fact]
    public async Task No_name_of_the_extension_reaches_the_session()
    {
        foreach (var name in new[] { "BackpropCommand", "KernelNotebook", "Install", "session", "compiler", "magics" })
            Assert.Contains("CS0103", (await Submit($"nameof({name})")).Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!backprop ", "graph")]
    [InlineData("#!backprop gr", "graph")]
    [InlineData("#!backprop graph ", "f")]
    [InlineData("var more = 1;\n#!backprop graph ", "f")]
    public async Task Completion_offers(string typed, string expected)
    {
        await Submit(Circuit);
        Assert.Contains(expected, (await (await loaded.Kernel()).Complete(typed)).Completions);
    }

    [Fact]
    public async Task Completion_offers_nothing_that_a_line_may_not_contain()
    {
        await Submit(Circuit, "var text = \"not a tensor\";");
        var offered = (await (await loaded.Kernel()).Complete("#!backprop graph ")).Completions;
        Assert.DoesNotContain("text", offered);
        Assert.DoesNotContain("--name", offered);
    }

    static void AssertCircuit(Answer answer)
    {
        Assert.Null(answer.Failure);
        foreach (var expected in new[] { "x", "y", "z", "q", "f", "-12", "-4", "3" })
        {
            Assert.Contains(expected, Plain(answer.Text), StringComparison.Ordinal);
            Assert.Contains(expected, Plain(answer.Html), StringComparison.Ordinal);
        }
    }

    // Drawings set numbers with the minus sign of mathematics.
    static string Plain(string text) => text.Replace('−', '-');

    /// <summary>Runs the cells one after the other and answers with the last one's; those before it must succeed.</summary>
    async Task<Answer> Submit(params string[] cells)
    {
        var kernel = await loaded.Kernel();
        foreach (var cell in cells[..^1])
            Assert.Null((await kernel.Submit(cell)).Failure);
        return await kernel.Submit(cells[^1]);
    }
}
