using Microsoft.Playwright;

namespace NotebookBackprop.Host.Tests;

/// <summary>A lecturer's way through Jupyter Notebook: open the course, run all, step a graph, stop a runaway cell, restart.</summary>
public sealed class NotebookServerTests : IDisposable
{
    private const float Patience = 60_000;

    private readonly JupyterTools _jupyter = JupyterTools.Find(("notebook", "jupyter-notebook"));

    [Fact]
    public async Task Course_is_run_stepped_interrupted_and_restarted_in_the_real_front_end()
    {
        Lesson.Put(_jupyter.Folder);
        await using var server = JupyterServer.Start(_jupyter, ["-m", "notebook"], "NotebookApp");
        await using var browser = await LivePage.VisitAsync($"{server.Address}/notebooks/{Lesson.Name}");
        var page = browser.Page;

        await Kernel(page, "kernel.is_connected()");
        await page.EvaluateAsync("() => { Jupyter.notebook.set_trusted?.(true); Jupyter.notebook.execute_all_cells() }");
        await Idle(page);
        var errors = await page.Locator(".output_error").AllInnerTextsAsync();
        Assert.True(errors.Count == 0, string.Join('\n', errors));

        await Append(page, "#!backprop step f");
        await Idle(page);
        var player = page.Locator(".nbp-view:has(input[type=range])").Last;
        await player.ScrollIntoViewIfNeededAsync();
        var before = await player.InnerTextAsync();
        await player.Locator("input[type=range]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(player).Not.ToHaveTextAsync(before);
        await Lesson.Shot(page, "notebook");

        await Append(page, "Console.Write(\"on\"); while (true);");
        await page.WaitForFunctionAsync("() => Jupyter.notebook.get_cells().at(-1).output_area.outputs.some(o => o.text?.includes('on'))", null, new() { Timeout = Patience });
        await page.EvaluateAsync("() => Jupyter.notebook.kernel.interrupt()");
        await Shows(page, "Interrupted");
        await Idle(page);

        await Append(page, "f.Item()");
        await Shows(page, "execute_result");

        await page.EvaluateAsync("() => new Promise(done => { Jupyter.notebook.events.one('kernel_ready.Kernel', done); Jupyter.notebook.kernel.restart(); })");
        await Append(page, "f.Item()");
        await Shows(page, "CS0103");
    }

    private static async Task Kernel(IPage page, string condition) =>
        await page.WaitForFunctionAsync($"() => window.Jupyter?.notebook?.kernel && Jupyter.notebook.{condition}", null, new() { Timeout = Patience });

    /// <summary>Until no cell waits for its turn and the kernel says that it is idle.</summary>
    private static async Task Idle(IPage page) => await page.WaitForFunctionAsync(
        "() => !document.querySelector('.code_cell.running') && document.querySelector('#kernel_indicator_icon')?.classList.contains('kernel_idle_icon')", null, new() { Timeout = Patience });

    /// <summary>Until the last cell shows a text. The answer to a cell may come before its last output: they take different ways.</summary>
    private static async Task Shows(IPage page, string text) => await page.WaitForFunctionAsync(
        "text => JSON.stringify(Jupyter.notebook.get_cells().at(-1).output_area.toJSON()).includes(text)", text, new() { Timeout = Patience });

    private static async Task Append(IPage page, string code) => await page.EvaluateAsync(
        "code => { const cell = Jupyter.notebook.insert_cell_at_bottom('code'); cell.set_text(code); cell.execute(); }", code);

    public void Dispose() => _jupyter.Dispose();
}
