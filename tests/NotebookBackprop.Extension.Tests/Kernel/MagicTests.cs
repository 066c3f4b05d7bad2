using System.Text.RegularExpressions;

namespace NotebookBackprop.Extension.Tests.Kernel;

public abstract partial class MagicTests(ILoadedKernel loaded) : KernelTests(loaded)
{
    const string Neuron = """
        var (w0, x0, w1, x1, w2) = (Variable(2.0), Variable(-1.0), Variable(-3.0), Variable(-2.0), Variable(-3.0));
        var p = 1 / (1 + Exp(-(w0 * x0 + w1 * x1 + w2)));
        """;

    /// <summary>README's table of commands, which another test holds to their declarations.</summary>
    public static TheoryData<string> Usages =>
        [.. File.ReadLines(RepositoryRoot.Of("README.md")).Select(line => Row().Match(line)).Where(row => row.Success).Select(row => row.Groups[1].Value.Replace(@"\|", "|", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Usages))]
    public async Task Every_command_can_be_typed_by_completion_alone_and_shows_something(string usage)
    {
        var answer = await Type(Optional().Replace(usage, ""));
        Assert.NotEmpty(answer.Outputs);
        Assert.All(answer.Outputs, shown => Assert.True(shown.Html.Length > 0 && shown.Text.Length > 0));
    }

    [Theory, MemberData(nameof(Usages))]
    public Task Every_command_with_all_its_options_can_be_typed_by_completion_alone(string usage) =>
        Type(usage.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));

    [Fact]
    public async Task The_magic_draws_the_graph() => AssertCircuit(await Submit(Circuit, "#!backprop graph f"));

    [Fact]
    public async Task The_magic_sees_what_its_own_cell_declared() => AssertCircuit(await Submit(Circuit + "\n#!backprop graph f // the circuit"));

    [Fact]
    public async Task Several_lines_of_one_cell_show_in_their_order()
    {
        var answer = await Submit(Circuit + "\n#!backprop config --language es\n#!backprop graph f\n#!backprop config --language en\n#!backprop graph f");
        Assert.Null(answer.Failure);
        Assert.Equal(["es", "en"], answer.Outputs.Select(shown => shown.Html.Split("lang=\"")[1][..2]));
    }

    [Fact]
    public async Task The_magic_draws_the_neuron()
    {
        var answer = await Submit(Neuron, "#!backprop graph p");
        foreach (var expected in new[] { "w0", "x1", "p", "0.7311", "0.1966", "-0.3932", "-0.5898" })
            Assert.Contains(expected, Plain(answer.Text), StringComparison.Ordinal);
        Assert.Contains("0.7311", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_declares_a_variable()
    {
        var answer = await Submit(Circuit + "\n#!backprop break f --bug swapped-product\n#!backprop check broken", "broken.Item() == f.Item()");
        Assert.Null(answer.Failure);
        Assert.Contains("True", answer.Text + answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_name_of_a_tensor_is_drawn()
    {
        var answer = await Submit("var early = Variable(3.0) * 2;", "var late = early;", "#!backprop graph early");
        Assert.Contains("late", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!backprop")]
    [InlineData("#!backprop help")]
    public async Task The_bare_prefix_and_help_list_every_command(string line)
    {
        var answer = await Submit(line);
        Assert.All(Usages, usage => Assert.Contains(usage.Data, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_explains_a_command()
    {
        var answer = await Submit("#!backprop help config");
        Assert.StartsWith("#!backprop config [--language en|es]", answer.Text, StringComparison.Ordinal);
        Assert.Contains("the colours", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!backprop graph help")]
    [InlineData("#!backprop graph --help")]
    [InlineData("#!backprop graph -h")]
    public async Task A_command_shows_its_help_and_the_line_below_it_still_works(string line)
    {
        var answer = await Submit(Circuit, line + "\n#!backprop explain f --wrt x\nvar after = 1;");
        Assert.Null(answer.Failure);
        Assert.StartsWith("#!backprop graph NAME [--fold WHAT]", answer.Outputs[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Outputs.Count);
        Assert.Contains("-4", Plain(answer.Outputs[1].Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!backprop graph nowhere", "nowhere")]
    [InlineData("#!backprop graph", "graph")]
    [InlineData("#!backprop grahp f", "graph")]
    [InlineData("#!backprop grahp f --fold sigmoid", "graph")]
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

    /// <summary>Runs what usage says, each value the first that the kernel offers; it offers no new files and no numbers.</summary>
    async Task<Answer> Type(string usage)
    {
        await Submit("#!backprop config --language en --theme auto",
            "var net = new Sequential(new Linear(2, 3), new Tanh(), new Linear(3, 1)); var loss = MeanSquaredError(net.Forward(Randn(4, 2)), Zeros(4, 1));", Circuit);
        var kernel = await Loaded.Kernel();
        var words = usage.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var line = $"{words[0]} {words[1]}";
        foreach (var word in words[2..])
            line += $" {(word.StartsWith("--", StringComparison.Ordinal) ? word : (await kernel.Complete(line + " ")).Completions.FirstOrDefault(IsValue) ?? (word == "FILE" ? $"{Guid.NewGuid()}.txt" : "1"))}";
        var answer = await Submit(line);
        Assert.True(answer.Failure is null, $"{line}: {answer.Failure}");
        return answer;

        static bool IsValue(string offered) => !offered.StartsWith("--", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| `(#!backprop [^`]*)`")]
    private static partial Regex Row();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Optional();
}
