namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>What an editor shows while a magic line is typed.</summary>
public abstract class AssistanceTests(ILoadedKernel loaded) : KernelTests(loaded)
{
    [Theory]
    [InlineData("#!back", "#!backprop")]
    [InlineData("#!backprop ", "graph")]
    [InlineData("#!backprop gr", "graph")]
    [InlineData("#!backprop graph ", "f")]
    [InlineData("#!backprop graph f --f", "--fold")]
    [InlineData("#!backprop graph f --fold s", "sigmoid")]
    [InlineData("#!backprop config --theme ", "dark")]
    [InlineData("#!backprop gradients ", "net")]
    [InlineData("var more = 1;\n#!backprop graph ", "f")]
    public async Task Completion_offers(string typed, string expected)
    {
        await Submit(Circuit, "var net = new Sequential(new Linear(2, 2));");
        Assert.Contains(expected, (await (await Loaded.Kernel()).Complete(typed)).Completions);
    }

    [Theory]
    [InlineData("#!backprop gra", "0:11-14")]
    [InlineData("#!backprop graph ", "0:17-17")]
    [InlineData("var more = 1;\n\n#!backprop graph f --fo", "2:19-23")]
    public async Task Completion_takes_the_place_of_the_word_that_is_typed(string typed, string replaced) =>
        Assert.Equal(replaced, (await (await Loaded.Kernel()).Complete(typed)).Replaced);

    [Fact]
    public async Task Completion_offers_nothing_that_a_line_may_not_contain()
    {
        await Submit(Circuit, "var text = \"not a tensor\"; var net = new Sequential(new Linear(2, 2));");
        var offered = (await (await Loaded.Kernel()).Complete("#!backprop graph ")).Completions;
        Assert.Contains("f", offered);
        Assert.DoesNotContain("x", offered);
        Assert.DoesNotContain("net", offered);
        Assert.DoesNotContain("text", offered);
        Assert.DoesNotContain("--name", offered);
    }

    [Theory]
    [InlineData("#!back|prop graph f", "#!backprop graph NAME [--fold WHAT]")]
    [InlineData("#!backprop gr|aph f", "Draws the computational graph")]
    [InlineData("#!backprop graph |f", "a variable that holds a computed tensor")]
    [InlineData("#!backprop graph f --fo|ld sigmoid", "[--fold WHAT]")]
    [InlineData("var a = 1;\n#!backprop gr|aph f", "Draws the computational graph")]
    [InlineData("#!back|prop", "#!backprop help")]
    public async Task Hovering_over_a_line_tells_how_it_is_typed(string line, string told)
    {
        var kernel = await Loaded.Kernel();
        var answer = await kernel.Hover(line.Replace("|", "", StringComparison.Ordinal), line.IndexOf('|', StringComparison.Ordinal));
        Assert.Contains(told, answer.Hover, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!backprop gra", "graph", "Method", "Draws the computational graph")]
    [InlineData("#!backprop graph ", "f", "Local", "a variable that holds a computed tensor")]
    [InlineData("#!backprop graph f --f", "--fold", "Property", "becomes one node")]
    [InlineData("#!backprop config --theme d", "dark", "EnumMember", "colours")]
    public async Task Completion_says_what_it_offers(string typed, string text, string kind, string documentation)
    {
        await Submit(Circuit);
        var item = (await (await Loaded.Kernel()).Complete(typed)).Offered.First(offered => offered.Text == text);
        Assert.Equal(kind, item.Kind);
        Assert.Contains(documentation, item.Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_is_assisted_as_ever()
    {
        var kernel = await Loaded.Kernel();
        Assert.Contains((await kernel.Complete("Console.")).Completions, word => word.StartsWith("WriteLine", StringComparison.Ordinal));
        Assert.Contains("Tensor", (await kernel.Hover("Variable(1.0)", 3)).Hover, StringComparison.Ordinal);
        Assert.Contains("#!who", (await kernel.Complete("#!wh")).Completions);
    }
}
