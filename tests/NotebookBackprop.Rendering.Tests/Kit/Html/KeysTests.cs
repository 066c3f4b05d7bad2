namespace NotebookBackprop.Rendering.Tests;

/// <summary>Front ends take keys that reach the page for their own: arrows change the cell, <c>dd</c> deletes it. What a control needs stays in it.</summary>
public sealed class KeysTests
{
    [Theory]
    [InlineData("input[type=range]", "ArrowRight ArrowUp PageDown Home End d", "")]
    [InlineData(".field", "1 d ArrowLeft Home Backspace Delete Enter", "")]
    [InlineData("button", "Enter ", "")]
    [InlineData("button", "ArrowDown d", "ArrowDown d")]
    [InlineData(".field", "Control+s Shift+Enter Escape Tab", "Control s Shift Enter Escape Tab")]
    [InlineData("svg.live", "ArrowDown d", "ArrowDown d")]
    public async Task A_control_keeps_the_keys_that_it_needs_and_no_others(string control, string pressed, string heard)
    {
        var notebook = new FakeNotebook();
        await using var live = await LivePage.OpenAsync(PlayedGraphs.Html(PlayView.Of(Samples.Circuit(notebook), notebook)));
        await live.Page.EvaluateAsync("() => { window.heard = []; document.addEventListener('keydown', event => heard.push(event.key)); }");
        var target = live.Page.Locator(control).First;
        if (control == "svg.live")
            await target.ClickAsync();

        foreach (var key in pressed.Split(' '))
        {
            if (control != "svg.live")
                await target.FocusAsync();
            await live.Page.Keyboard.PressAsync(key.Length == 0 ? "Space" : key);
        }

        Assert.Equal(heard, string.Join(' ', await live.Page.EvaluateAsync<string[]>("() => heard")));
        Assert.Empty(live.Trouble);
    }

    [Fact]
    public async Task A_list_of_steps_opens_by_Enter()
    {
        await using var live = await LivePage.OpenAsync(Renderers.Render(Samples.View("circuit"), "text/html", Renderers.All, Samples.English));
        // A front end that moves the focus away, as VS Code does.
        await live.Page.EvaluateAsync("() => document.addEventListener('keydown', event => document.activeElement.blur())");

        await live.Page.Locator("summary").First.PressAsync("Enter");
        Assert.True(await live.Page.Locator("details").First.EvaluateAsync<bool>("details => details.open && document.activeElement.localName === 'summary'"));
    }
}
