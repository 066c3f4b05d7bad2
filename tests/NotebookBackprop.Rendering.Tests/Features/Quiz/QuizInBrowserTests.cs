using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>A quiz as students take it in a real browser.</summary>
public sealed class QuizInBrowserTests
{
    private static Task<LivePage> Open(string sample, Language? language = null, int copies = 1) =>
        LivePage.OpenAsync(string.Concat(Enumerable.Repeat(PlayedGraphs.Html(View(sample), language), copies)));

    private static QuizView View(string sample)
    {
        var notebook = new FakeNotebook();
        return QuizView.Of(sample switch
        {
            "branch" => Branch(notebook),
            "matrix" => Sum(MatMul(notebook.Let("W", Variable(new[,] { { 1.0, 2 }, { 3, 4 } })), notebook.Let("v", Variable([5.0, 6]))) * Constant([2.0, 7])),
            "third" => notebook.Let("x", Variable(2)) / 3,
            _ => Samples.All[sample](notebook),
        }, notebook);
    }

    private static Tensor Branch(FakeNotebook n)
    {
        var (x, y) = (n.Let("x", Variable(3)), n.Let("y", Variable(2)));
        return n.Let("f", (x * y + Square(x)) * 5);
    }

    private static async Task<string> Answer(LivePage live, string label, params string[] typed)
    {
        for (var i = 0; i < typed.Length; i++)
            await live.Page.GetByLabel(typed.Length == 1 ? label : $"{label} [", new() { Exact = typed.Length == 1 }).And(live.Page.Locator("input")).Nth(i).FillAsync(typed[i]);
        await live.Page.Keyboard.PressAsync("Enter");
        return (await live.Page.Locator(".row", new() { Has = live.Page.GetByLabel(label) }).Locator(".say").TextContentAsync())!;
    }

    [Fact]
    public async Task A_right_answer_enters_the_drawing_and_the_score()
    {
        await using var live = await Open("circuit");
        var gradient = live.Page.Locator("[data-name=q] .g");
        Assert.Equal(("______", "0 of 4"), (await gradient.TextContentAsync(), await live.Page.InnerTextAsync("output")));

        Assert.Equal("Right.", await Answer(live, "∂f/∂q", "-4"));
        Assert.Equal(("−4", "1 of 4"), (await gradient.TextContentAsync(), await live.Page.InnerTextAsync("output")));
        foreach (var (label, typed) in new[] { ("∂f/∂z", "3"), ("∂f/∂y", "−4"), ("∂f/∂x", "-8/2") }) Assert.Equal("Right.", await Answer(live, label, typed));
        Assert.Equal("4 of 4 ✓ All right. Well done.", await live.Page.InnerTextAsync("output"));
        Assert.Empty(live.Trouble);
    }

    [Theory]
    [InlineData("circuit", "∂f/∂q", "4", Mistake.Sign)]
    [InlineData("circuit", "∂f/∂q", "3", Mistake.SwappedFactors)]
    [InlineData("circuit", "∂f/∂q", "1", Mistake.ForgottenLocal)]
    [InlineData("circuit", "∂f/∂x", "1", Mistake.ForgottenUpstream)]
    [InlineData("branch", "∂f/∂x", "30", Mistake.MissingAddition)]
    [InlineData("branch", "∂f/∂x", "40", null)]
    [InlineData("branch", "∂f/∂x", "41", "Not right yet.")]
    [InlineData("branch", "∂f/∂x", "forty", "Type a number, such as −2.5, 1e-3 or 1/3.")]
    public async Task A_wrong_answer_names_the_usual_mistake(string sample, string label, string typed, object? said)
    {
        await using var live = await Open(sample);
        var expected = said is Mistake mistake ? $"Not yet: {QuizWords.In[Language.English].Mistakes[mistake]}" : said ?? "Right.";

        Assert.Equal(expected, await Answer(live, label, typed));
        Assert.Equal((said is null ? null : "true", said is null ? "✓" : "✗"), (await live.Page.GetByLabel(label, new() { Exact = true }).GetAttributeAsync("aria-invalid"),
            await live.Page.Locator(".row", new() { Has = live.Page.GetByLabel(label) }).Locator(".mark").TextContentAsync()));
    }

    [Fact]
    public async Task An_array_is_asked_number_by_number_and_judged_as_a_whole()
    {
        await using var live = await Open("matrix");

        Assert.Equal("", await Answer(live, "∂v₃/∂W", "10", "35", "12", ""));
        Assert.Equal($"Not yet: {QuizWords.In[Language.English].Mistakes[Mistake.WrongTranspose]}", await Answer(live, "∂v₃/∂W", "10", "35", "12", "42"));
        Assert.Equal("Right.", await Answer(live, "∂v₃/∂W", "10", "12", "35", "42"));
        Assert.Equal("[[10, 12], [35, 42]]", await live.Page.TextContentAsync("[data-name=W] .g"));
        Assert.Equal("∂v₃/∂W [1, 0]", await live.Page.Locator("input").Nth(await live.Page.Locator("input").CountAsync() - 2).GetAttributeAsync("aria-label"));
    }

    [Theory]
    [InlineData("1/3", "Right.")]
    [InlineData("0.33", "Right.")]
    [InlineData("0,333", "Right.")]
    [InlineData(".3333", "Right.")]
    [InlineData("3.33e-1", "Right.")]
    [InlineData("0.3", "Right so far; give at least two significant digits.")]
    [InlineData("0.34", "Not right yet.")]
    [InlineData("0.3334", "Not right yet.")]
    [InlineData("-0.33", "Not yet: look at the sign.")]
    public async Task An_answer_may_be_rounded_to_the_digits_that_are_given(string typed, string said)
    {
        await using var live = await Open("third");

        Assert.Equal(said, await Answer(live, "∂v₁/∂x", typed));
    }

    [Fact]
    public async Task It_is_taken_by_keyboard_alone_with_hint_reveal_and_a_new_start()
    {
        await using var live = await Open("circuit", Language.Spanish);
        var keyboard = live.Page.Keyboard;
        async Task Tab(int times)
        {
            for (var i = 0; i < times; i++) await keyboard.PressAsync("Tab");
        }

        await live.Page.FocusAsync("input >> nth=0");
        Assert.Equal("n asked", await live.Page.GetAttributeAsync("[data-name=q]", "class"));
        await keyboard.TypeAsync("3");
        await Tab(1); // to the hint; what was typed is checked
        Assert.Equal($"Todavía no: {QuizWords.In[Language.Spanish].Mistakes[Mistake.SwappedFactors]}", await live.Page.TextContentAsync(".say >> nth=0"));
        await keyboard.PressAsync("Enter");
        Assert.Equal(["∂f∂q=∂f∂f·∂f∂q", "∂f∂q=z", "Un producto intercambia: cada entrada recibe el gradiente multiplicado por la otra."], await live.Page.Locator(".help >> nth=0").Locator("> div").AllTextContentsAsync());
        await Tab(1);
        await keyboard.PressAsync("Space"); // shows the answer
        Assert.Equal(("Mostrado.", "−4", "0 de 4"), (await live.Page.TextContentAsync(".say >> nth=0"), await live.Page.InputValueAsync("input >> nth=0"), await live.Page.InnerTextAsync("output")));
        await Tab(1);
        await keyboard.TypeAsync("3");
        await keyboard.PressAsync("Enter"); // right, and on to the next
        Assert.Equal("∂f/∂y", await live.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"));
        await live.Page.ClickAsync("text=Empezar de nuevo");
        Assert.Equal(("", "______", "0 de 4"), (await live.Page.InputValueAsync("input >> nth=1"), await live.Page.TextContentAsync("[data-name=q] .g"), await live.Page.InnerTextAsync("output")));
        Assert.Empty(live.Trouble);
    }

    [Fact]
    public async Task Two_copies_on_a_page_keep_their_own_answers()
    {
        await using var live = await Open("circuit", copies: 2);

        await live.Page.Locator("input").Nth(5).FillAsync("3");
        await live.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(["0 of 4", "1 of 4"], await live.Page.Locator("output").AllInnerTextsAsync());
        Assert.Equal(["______", "3"], await live.Page.Locator("[data-name=z] .g").AllTextContentsAsync());
        Assert.Empty(live.Trouble);
    }

    [Fact]
    public async Task Hostile_names_are_text()
    {
        await using var live = await Open("hostile");
        await live.Page.Locator("button", new() { HasTextString = "Hint" }).First.ClickAsync();
        await live.Page.Locator("button", new() { HasTextString = "Show" }).Last.ClickAsync();

        Assert.Equal(View("hostile").Questions.Count, await live.Page.Locator("input").CountAsync());
        Assert.Empty(live.Trouble);
    }

    [Fact]
    public async Task Scripts_off_there_are_lines_to_fill_in_and_the_solution_folded_away()
    {
        await using var live = await LivePage.OpenAsync(PlayedGraphs.Html(View("circuit")), scripts: false);

        Assert.Equal(["∂f/∂q", "∂f/∂z", "∂f/∂y", "∂f/∂x"], await live.Page.Locator("th[scope=row]").AllInnerTextsAsync());
        Assert.All(await live.Page.Locator("td").AllInnerTextsAsync(), cell => Assert.Matches("^_+$", cell));
        Assert.False(await live.Page.Locator("details img").IsVisibleAsync());
        await live.Page.ClickAsync("summary");
        Assert.True(await live.Page.Locator("details img").IsVisibleAsync());
        Assert.Equal(0, await live.Page.Locator("input, button").CountAsync());
    }
}
