using NotebookBackprop.Extension.Tests.Kernel;

namespace NotebookBackprop.Extension.Tests.Tool;

/// <summary>Variables in other languages' cells, and as data for them.</summary>
[Collection(SharedTool.Name)]
public sealed class LanguagesTests(LoadedInTool loaded) : KernelTests(loaded)
{
    [Fact]
    public async Task A_command_in_a_cell_of_another_language_draws_the_variables_of_CSharp()
    {
        await Submit(Circuit);
        AssertCircuit(await Submit("#!fsharp\n#!backprop graph f"));
        Assert.Contains("'nowhere'", (await Submit("#!fsharp\n#!backprop graph nowhere")).Failure, StringComparison.Ordinal);
        Assert.Contains("f", (await (await Loaded.Kernel()).Complete("#!fsharp\n#!backprop graph ")).Completions);
    }

    [Fact]
    public async Task A_tensor_is_shared_as_its_numbers()
    {
        var answer = await Submit(Circuit, "#!fsharp\n#!set --name shared --value @csharp:f\nshared");
        Assert.Null(answer.Failure);
        Assert.Contains("-12", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_another_language_comes_in()
    {
        var answer = await Submit("#!fsharp\nlet three = 3.0", "#!set --name three --value @fsharp:three\nvar u = Variable(three) * 2;\nu.Item()");
        Assert.Null(answer.Failure);
        Assert.Contains("6", answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!who")]
    [InlineData("#!whos")]
    public async Task The_platforms_list_of_variables_has_tensors_and_networks(string line)
    {
        var listed = (await Submit(Circuit, "var net = new Sequential(new Linear(2, 2));", line)).Html;
        foreach (var name in new[] { "x", "f", "net" })
            Assert.Matches($@"[\s>]{name}[\s<]", listed);
    }

    [Fact]
    public async Task A_variable_named_as_the_platform_names_them_is_found_or_told() =>
        Assert.Contains("did you mean 'f'?", (await Submit(Circuit, "#!backprop graph @f")).Failure, StringComparison.Ordinal);
}
