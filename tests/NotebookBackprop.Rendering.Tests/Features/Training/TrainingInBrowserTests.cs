namespace NotebookBackprop.Rendering.Tests;

/// <summary>A finished training run as a reader walks through it, without a kernel.</summary>
public sealed class TrainingInBrowserTests
{
    private static string Html() => Renderers.Render(TrainingSamples.All["spirals"](), "text/html", Renderers.All, Samples.English);

    [Fact]
    public async Task The_slider_shows_every_step_by_mouse_and_keyboard()
    {
        await using var live = await LivePage.OpenAsync(Html());
        var slider = live.Page.GetByRole(Microsoft.Playwright.AriaRole.Slider, new() { Name = "Step of the training" });
        Assert.Equal("step 60 of 60 · loss 0.939", await slider.GetAttributeAsync("aria-valuetext"));
        Assert.Equal(0, await live.Page.Locator(".tr-now.on").CountAsync());
        var end = await live.Page.Locator(".tr-read").AllTextContentsAsync();

        await slider.FocusAsync();
        await live.Page.Keyboard.PressAsync("Home");
        Assert.Equal("step 1 of 60 · loss 1.09", await slider.GetAttributeAsync("aria-valuetext"));
        Assert.Equal(["1.09", "0.0343", "0.143", "0.219", "0.0891"], await live.Page.Locator(".tr-read").AllTextContentsAsync());
        Assert.Equal("step 1", await live.Page.Locator(".tr-at").TextContentAsync());
        var first = await live.Page.Locator(".tr-now").First.GetAttributeAsync("x1");
        await live.Page.Keyboard.PressAsync("ArrowRight");
        Assert.NotEqual(first, await live.Page.Locator(".tr-now").First.GetAttributeAsync("x1"));
        Assert.StartsWith("step 2 of 60", await slider.GetAttributeAsync("aria-valuetext"), StringComparison.Ordinal);

        var box = (await slider.BoundingBoxAsync())!;
        await live.Page.Mouse.ClickAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        Assert.Matches("^step 3[01] of 60", await slider.GetAttributeAsync("aria-valuetext"));
        await slider.FocusAsync();
        await live.Page.Keyboard.PressAsync("End");
        Assert.Equal(end, await live.Page.Locator(".tr-read").AllTextContentsAsync());
        Assert.Empty(live.Trouble);
    }

    [Fact]
    public async Task The_decision_boundary_follows_the_slider()
    {
        await using var live = await LivePage.OpenAsync(Html());
        async Task<string> Shown() => string.Join('|', await live.Page.Locator(".db-large .db-r").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('d'))"));
        async Task<string> Small(int frame) => string.Join('|', await live.Page.Locator(".db-small").Nth(frame).Locator(".db-r").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('d'))"));
        Assert.Equal(await Small(8), await Shown());
        Assert.Equal("step 60 · 37 of 90 points right (41 %)", await live.Page.Locator(".db-say").TextContentAsync());

        await live.Page.GetByRole(Microsoft.Playwright.AriaRole.Slider).FocusAsync();
        await live.Page.Keyboard.PressAsync("Home");
        Assert.Equal(await Small(0), await Shown());
        for (var i = 0; i < 16; i++) await live.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(await Small(2), await Shown());
        Assert.Equal("step 16 · 35 of 90 points right (39 %)", await live.Page.Locator(".db-say").TextContentAsync());
        Assert.NotEqual(await Small(2), await Small(8));
        Assert.False(await live.Page.Locator(".db-letters").IsVisibleAsync());
        Assert.Empty(live.Trouble);
    }

    [Fact]
    public async Task Without_scripts_the_pictures_and_the_table_tell_it()
    {
        await using var live = await LivePage.OpenAsync(Html(), scripts: false);

        Assert.Equal(3, await live.Page.Locator("img").CountAsync());
        Assert.Equal("spirals: 60 steps · loss 1.089 → 0.9391", await live.Page.Locator("img").First.GetAttributeAsync("alt"));
        Assert.StartsWith("Decision boundary: step 60 · 37 of 90 points right (41 %). Share of the area: class 0 ", await live.Page.Locator("img").Nth(1).GetAttributeAsync("alt"), StringComparison.Ordinal);
        Assert.Equal(14, await live.Page.Locator("tr").CountAsync());
        Assert.Equal(0, await live.Page.GetByRole(Microsoft.Playwright.AriaRole.Slider).CountAsync());
    }
}
