using Microsoft.Playwright;

namespace NotebookBackprop.Host.Tests;

/// <summary>The same way through a current JupyterLab, put together from its packages by <c>tests/frontend</c>; its keys too.</summary>
public sealed class JupyterLabTests : IDisposable
{
    private const float Patience = 60_000;

    private readonly JupyterTools _jupyter = Find();

    [Fact]
    public async Task Lesson_is_read_untrusted_run_played_completed_interrupted_and_restarted()
    {
        Lesson.Put(_jupyter.Folder);
        await using var server = JupyterServer.Start(_jupyter, [Path.Combine(FrontEnd.Folder, "jupyterlab", "server.py")], "ServerApp");
        await using var browser = await LivePage.VisitAsync($"{server.Address}/lab/tree/{Lesson.Name}");
        var page = browser.Page;
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);

        await page.WaitForFunctionAsync("() => window.lab?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'");
        await page.EvaluateAsync("async () => { await lab.restored; }");
        await Assertions.Expect(page.Locator("img[alt^='Computational graph of q.']")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("svg.live").CountAsync());
        Assert.StartsWith("<svg", await page.EvaluateAsync<string>($"async () => await (await fetch('/kernelspecs/{KernelSpec.Name}/logo-svg.svg')).text()"), StringComparison.Ordinal);
        await Lesson.Shot(page, "lab-untrusted");

        await Execute(page, "notebook:run-all-cells");
        Assert.Empty(await page.EvaluateAsync<string[]>($"() => {Notebook}.widgets.flatMap(cell => cell.outputArea?.model.toJSON() ?? []).filter(output => output.output_type === 'error').map(output => output.evalue)"));

        await Plays(page);
        await Follows_the_theme(page);
        await Completes_and_describes(page);

        await Run(page, "var net = new Sequential(new Linear(1, 4), new Tanh(), new Linear(4, 1)); var data = Rand(8, 1);\nusing (var watch = net.Watch(steps: 5)) for (var i = 0; i < 5; i++) { var loss = MeanSquaredError(net.Forward(data), data); loss.Backward(); watch.Step(loss); }");
        Assert.Equal(1, await page.EvaluateAsync<int>($"() => {Notebook}.activeCell.outputArea.widgets.length"));
        await Assertions.Expect(Output(page).Locator(".nbp-training")).ToBeVisibleAsync();

        await Begin(page, "Console.Write(Console.ReadLine() + \"!\");");
        await page.Locator(".jp-Stdin-input").FillAsync("Ada");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Output(page)).ToContainTextAsync("Ada!");

        await Begin(page, "Console.Write(\"on\"); while (true);");
        await Assertions.Expect(Output(page)).ToContainTextAsync("on");
        await Execute(page, "notebook:interrupt-kernel");
        await Assertions.Expect(Output(page)).ToContainTextAsync("Interrupted");
        await Run(page, "f.Item()");
        await Assertions.Expect(Output(page)).ToContainTextAsync("-12");

        await page.EvaluateAsync("() => lab.shell.currentWidget.sessionContext.session.kernel.restart()");
        await Run(page, "f.Item()");
        await Assertions.Expect(Output(page)).ToContainTextAsync("CS0103");
    }

    public void Dispose() => _jupyter.Dispose();

    /// <summary>Keys move the slider and step the graph; the notebook, which would change and delete cells by them, does not hear of them.</summary>
    private static async Task Plays(IPage page)
    {
        await Run(page, "#!backprop play f");
        var before = await Cells(page);
        await Output(page).Locator("input[type=range]").First.FocusAsync();
        foreach (var key in new[] { "ArrowUp", "ArrowRight", "d", "d" })
            await page.Keyboard.PressAsync(key);
        await Assertions.Expect(Output(page).Locator("[data-name=x] .v")).ToHaveTextAsync("−1.9");
        await Output(page).Locator(".field").First.FillAsync("");
        await page.Keyboard.TypeAsync("1dd");
        await Assertions.Expect(Output(page).Locator(".field").First).ToHaveValueAsync("1dd");
        Assert.Equal(before, await Cells(page));
        await Lesson.Shot(page, "lab-play");

        await Run(page, "#!backprop step f");
        before = await Cells(page);
        await Output(page).Locator(".nbp-stage").ClickAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Output(page).Locator("output")).ToHaveTextAsync("forward 1 of 2");
        await Output(page).Locator("summary").PressAsync("Enter");
        await Assertions.Expect(Output(page).Locator("details")).ToHaveAttributeAsync("open", "");
        Assert.Equal(before, await Cells(page));
    }

    private static async Task Follows_the_theme(IPage page)
    {
        var light = await Ink(page);
        await Execute(page, "apputils:change-theme", "{ theme: 'JupyterLab Dark' }");
        await Assertions.Expect(page.Locator("body")).ToHaveAttributeAsync("data-jp-theme-light", "false");
        Assert.NotEqual(light, await Ink(page));
        await Lesson.Shot(page, "lab-dark");

        static Task<string> Ink(IPage page) => Output(page).Locator("svg.live").EvaluateAsync<string>("svg => getComputedStyle(svg.querySelector('text')).fill");
    }

    private static async Task Completes_and_describes(IPage page)
    {
        await Insert(page, "");
        await Execute(page, "notebook:enter-edit-mode");
        await page.Keyboard.TypeAsync("#!backprop gra");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".jp-Completer-list")).ToContainTextAsync("gradients");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(page.Locator(".jp-Tooltip")).ToContainTextAsync("#!backprop");
        await page.Keyboard.PressAsync("Escape");
    }

    private const string Notebook = "lab.shell.currentWidget.content";

    /// <summary>The output of the cell that was run last.</summary>
    private static ILocator Output(IPage page) => page.Locator(".jp-Cell.jp-mod-active .jp-Cell-outputWrapper");

    /// <summary>How many cells there are, and which one is active.</summary>
    private static Task<string> Cells(IPage page) => page.EvaluateAsync<string>($"() => {Notebook}.widgets.length + ' ' + {Notebook}.activeCellIndex");

    private static async Task Execute(IPage page, string command, string arguments = "{}") => await page.EvaluateAsync($"async () => {{ await lab.commands.execute('{command}', {arguments}); }}");

    private static async Task Insert(IPage page, string code) => await page.EvaluateAsync(
        $"async code => {{ const notebook = {Notebook}; notebook.activeCellIndex = notebook.widgets.length - 1; await lab.commands.execute('notebook:insert-cell-below'); notebook.activeCell.model.sharedModel.setSource(code); }}", code);

    /// <summary>Runs a new last cell to its end.</summary>
    private static async Task Run(IPage page, string code)
    {
        await Insert(page, code);
        await Execute(page, "notebook:run-cell");
    }

    /// <summary>Starts a new last cell.</summary>
    private static async Task Begin(IPage page, string code)
    {
        await Insert(page, code);
        await page.EvaluateAsync("() => { lab.commands.execute('notebook:run-cell'); }");
    }

    private static JupyterTools Find()
    {
        Need.That(File.Exists(Path.Combine(FrontEnd.Folder, "node_modules", ".built", "jupyterlab", "bundle.js")), "There is no JupyterLab: run npm ci in tests/frontend.");
        return JupyterTools.Find(("jupyterlab_server", "python3-jupyterlab-server"));
    }
}
