namespace NotebookBackprop.Extension.Tests.InProcess;

public sealed class OtherLanguageTests
{
    [Fact]
    public async Task A_package_that_a_cell_of_another_language_loads_is_known_to_CSharp()
    {
        using var kernel = new KernelInProcess();
        var loading = await kernel.Submit($"#!{OtherKernel.Language}\n{OtherKernel.Restore}");
        Assert.Null(loading.Failure);
        Assert.Empty(loading.Diagnostics);
        Assert.Null((await kernel.Submit("var f = Square(Variable(-2.0));")).Failure);
        Assert.Contains("f", (await kernel.Submit($"#!{OtherKernel.Language}\n#!backprop graph f")).Text, StringComparison.Ordinal);
        Assert.Contains("f", (await kernel.Complete($"#!{OtherKernel.Language}\n#!backprop graph ")).Completions);
        Assert.Contains("'nowhere'", (await kernel.Submit($"#!{OtherKernel.Language}\n#!backprop graph nowhere")).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_the_extension_cannot_serve_is_told_in_one_sentence_and_goes_on()
    {
        using var kernel = new KernelInProcess(hasCSharp: false);
        var loading = await kernel.Submit(OtherKernel.LoadHere);
        Assert.Contains("there is no C# kernel in this session", loading.Failure, StringComparison.Ordinal);
        Assert.Contains("please report this line", loading.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', loading.Failure!);
        Assert.Null((await kernel.Submit("anything")).Failure);
    }
}
