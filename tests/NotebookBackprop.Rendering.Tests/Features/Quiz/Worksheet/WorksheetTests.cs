using System.Text.RegularExpressions;
using System.Xml.Linq;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class WorksheetTests
{
    private static readonly Settings s_spanish = new(Language.Spanish, Theme.Auto);

    public static TheoryData<string> Forms => ["html", "text", .. WorksheetFormat.All.Select(format => $"{format.Name} file")];

    /// <summary>Gradients that are no values or local derivatives as well, so that they can be looked for.</summary>
    private static WorksheetView Sample(bool hasKey = true)
    {
        var notebook = new FakeNotebook();
        var (x, y, w) = (notebook.Let("x", Variable(0.37)), notebook.Let("y", Variable(0.59)), notebook.Let("W", Variable(new[,] { { 1.25, 2.5 }, { 3.75, 4.5 } })));
        return WorksheetView.Of(notebook.Let("f", Sigmoid(x * y) * y * Sum(MatMul(w, Constant(new[,] { { 0.2, 0.7 }, { 0.3, 0.9 } })))), notebook, hasKey);
    }

    private static string[] Answers(WorksheetView view) => [.. view.Quiz.Questions.Select(question => view.Quiz.Graph.Nodes[question.Node].Gradient!.Whole().Short())];

    private static WorksheetView View(string sample, bool hasKey = true)
    {
        var notebook = new FakeNotebook();
        return WorksheetView.Of(Samples.All[sample](notebook), notebook, hasKey);
    }

    /// <summary>All that a form says, with the drawings in it read as well, in the signs that people read.</summary>
    private static string Said(WorksheetView view, string form, Settings? settings = null)
    {
        settings ??= Samples.English;
        var text = form switch
        {
            "html" => Renderers.Render(view, MimeTypes.Html, Renderers.All, settings),
            "text" => Renderers.Render(view, MimeTypes.Plain, Renderers.All, settings),
            _ => Write(form[..^5], view, settings),
        };
        text = Regex.Replace(text, "base64,([^\"]+)", match => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value)));
        return form == "latex file" ? text.Replace("{-}", "-", StringComparison.Ordinal).Replace("$-$", "−", StringComparison.Ordinal).Replace(@"\ ", " ", StringComparison.Ordinal) : text;
    }

    private static string Write(string format, WorksheetView view, Settings? settings = null) => WorksheetFormat.All.Single(one => one.Name == format).Write(view, settings ?? Samples.English);

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_blank_sheet_tells_no_answer_and_the_key_tells_every_one(string form)
    {
        var (answers, blank, whole) = (Answers(Sample()), Said(Sample(hasKey: false), form), Said(Sample(), form));

        Assert.True(answers.Length >= 6);
        Assert.All(answers.Where(answer => !Shown(answer)), answer => Assert.DoesNotContain(answer, blank, StringComparison.Ordinal));
        Assert.True(answers.Count(answer => !Shown(answer)) >= 5);
        Assert.All(answers, answer => Assert.Contains(answer, whole, StringComparison.Ordinal));
        // The sheet before the key is the sheet without one.
        Assert.DoesNotContain("Solution: f", blank, StringComparison.Ordinal);
        Assert.All(answers.Where(answer => !Shown(answer)), answer => Assert.DoesNotContain(answer, whole[..whole.IndexOf("Solution: f", StringComparison.Ordinal)], StringComparison.Ordinal));
    }

    /// <summary>Whether it is a value of the graph as well.</summary>
    private static bool Shown(string answer) => Sample().Asked.Nodes.Any(node => node.Value.Short().Contains(answer, StringComparison.Ordinal));

    [Fact]
    public void Questions_go_from_the_output_back_and_answers_are_worked_out_in_that_order()
    {
        var view = View("circuit");

        Assert.Equal(["∂f/∂q", "∂f/∂z", "∂f/∂y", "∂f/∂x"], view.Questions.Select(one => one.Text));
        Assert.Equal("∂f/∂x = ∂f/∂q · ∂q/∂x = −4 · 1 = −4", view.Answers[^1].Text);
        Assert.Equal(view.Questions.Select(one => one.Text), view.Answers.Select(one => one.Text.Split(" = ")[0]));
        Assert.Contains($"∂f/∂q = {WorksheetView.Line}\n∂f/∂z = {WorksheetView.Line}\n", Said(view, "text"));
    }

    [Theory]
    [InlineData("html", 0, 1)]
    [InlineData("html", 1, 2)]
    [InlineData("latex", 0, 1)]
    [InlineData("latex", 1, 2)]
    public void The_key_prints_on_a_page_of_its_own(string format, int hasKey, int pages)
    {
        var text = Write(format, View("circuit", hasKey == 1));
        if (format == "latex") Tex.Set(text, pages);
        else Assert.Equal(pages, Printed(text));
    }

    [Fact]
    public async Task On_paper_nothing_is_cut_off()
    {
        await using var live = await LivePage.OpenAsync(Renderers.Render(View("diamond"), MimeTypes.Html));
        await live.Page.SetViewportSizeAsync(700, 900);

        Assert.True(await live.Page.EvaluateAsync<bool>("[...document.querySelectorAll('ol')].every(list => !list.closest('[style*=overflow-x]') && list.scrollWidth <= list.clientWidth)"));
    }

    [Fact]
    public void In_LaTeX_a_power_of_ten_is_one() => Assert.Contains(@"2.766\cdot 10^{-12}", Write("latex", View("diamond")));

    /// <summary>The pages that a browser prints.</summary>
    private static int Printed(string page)
    {
        var folder = Directory.CreateTempSubdirectory("backprop-print-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "page.html"), page);
            Tool.Run("chromium", "", folder.FullName, "--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={folder.FullName}/user", "--print-to-pdf=page.pdf", "page.html");
            return Regex.Count(File.ReadAllText(Path.Combine(folder.FullName, "page.pdf"), System.Text.Encoding.Latin1), @"/Type\s*/Page\b");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("neuron", 2)]
    [InlineData("diamond", 2)]
    [InlineData("arrays", 2)]
    [InlineData("hostile", null)]
    [InlineData("chain", null)]
    public void LaTeX_sets_it_without_a_complaint(string sample, int? pages) => Tex.Set(Write("latex", View(sample), s_spanish), pages);

    [Fact]
    public void The_SVG_is_one_picture_with_the_key_below()
    {
        var (sheet, both) = (XDocument.Parse(Write("svg", View("hostile", hasKey: false))), XDocument.Parse(Write("svg", View("hostile"))));
        XNamespace svg = "http://www.w3.org/2000/svg";

        Assert.Equal((2, 3), (sheet.Descendants(svg + "svg").Count(), both.Descendants(svg + "svg").Count()));
        Assert.Contains(both.Descendants(svg + "text"), text => text.Value.Contains("<script>", StringComparison.Ordinal));
        Assert.All(both.Descendants(), element => Assert.DoesNotContain(element.Name.LocalName, new[] { "script", "img" }));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void It_speaks_Spanish(string form)
    {
        var said = Said(View("circuit"), form, s_spanish);

        Assert.All(["Hoja de ejercicios: f", "Calcula cada gradiente", "Solución: f"], words => Assert.Contains(words, said));
        Assert.All(["Worksheet: ", "Solution: ", "Name:"], words => Assert.DoesNotContain(words, said));
    }

    [Fact]
    public async Task Hostile_names_are_text_in_the_page()
    {
        await using var live = await LivePage.OpenAsync(Renderers.Render(View("hostile"), MimeTypes.Html));

        Assert.Equal(2 * View("hostile").Questions.Count, await live.Page.Locator("ol > li").CountAsync());
        Assert.Equal(2, await live.Page.Locator("svg.live").CountAsync());
        Assert.Empty(live.Trouble);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_graph_gives_the_same_text(string form) => Assert.Equal(Said(View("diamond"), form), Said(View("diamond"), form));
}
