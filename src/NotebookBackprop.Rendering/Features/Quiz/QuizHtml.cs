using System.Text;
using System.Text.Json;

namespace NotebookBackprop.Rendering;

/// <summary>A quiz in a page: the graph with lines for its gradients and a table to fill in, which scripts check.</summary>
internal sealed record QuizHtml() : Renderer<QuizView>(MimeTypes.Html)
{
    private const string Cell = "text-align:left;padding:6px 14px 6px 0;border-bottom:1px solid #8a94a3";

    private static readonly string s_style = Script.Style(Script.Read("quiz.css"));

    protected override string Render(QuizView view, Settings settings)
    {
        var (words, asked) = (settings.Language, view.Asked);
        var html = new StringBuilder(Picture.Show(GraphSvg.Draw(asked, settings), GraphAlt.Of(asked, GraphStep.Of(asked), words)));
        html.Append($"<p class=\"nbp-note\">{QuizWords.In[words].Task}</p>\n<table class=\"nbp-lines\" style=\"border-collapse:collapse\">\n<tr><th scope=\"col\" style=\"{Cell}\">{words.Gradient}</th><th scope=\"col\" style=\"{Cell}\">{QuizWords.In[words].Answer}</th></tr>\n");
        foreach (var question in view.Questions)
            html.Append($"<tr><th scope=\"row\" style=\"{Cell};font-weight:400\">{Markup.Escape(Partial(view, question).Text)}</th><td style=\"{Cell};min-width:180px\">{QuizView.Line}{QuizView.Line}</td></tr>\n");
        // As a picture, the solution is not read by a glance at the page's source.
        html.Append($"</table>\n<details class=\"nbp-key\"><summary>{QuizWords.In[words].Key}</summary>\n{Picture.Show(GraphSvg.Draw(view.Graph, settings), $"{QuizWords.In[words].Key}. {words.GraphOf} {Label.Shorten(view.Graph.Output.Name)}.")}</details>\n");
        return Script.Enliven(html.ToString(), settings, Script.Picture, s_style, $"({Script.Read("quiz.js")})({Script.Read("numbers.js")},{Data(view, words)})");
    }

    private static Maths Partial(QuizView view, QuizQuestion question) => GraphStep.Partial(view.Graph, view.Graph.Nodes[question.Node]);

    private static string Data(QuizView view, Language words) => JsonSerializer.Serialize(new
    {
        questions = view.Questions.Select(question => (Question: question, Node: view.Graph.Nodes[question.Node], Hint: QuizHint.Of(view.Graph, question.Node))).Select(one => new
        {
            node = one.Node.Id,
            name = Partial(view, one.Question).Text,
            partial = Partial(view, one.Question).MathMl,
            shape = one.Node.Value.Shape.ToArray(),
            hint = one.Hint.Equations.Select(equation => equation.MathMl),
            notes = one.Hint.Roles.Where(words.RoleNotes.ContainsKey).Select(role => words.RoleNotes[role]),
        }),
        // Not a secret from who wants to know, but not read in passing.
        answers = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(view.Questions.Select(question => new
        {
            answer = question.Answer,
            shown = view.Graph.Nodes[question.Node].Gradient!.Short(),
            wrong = question.Wrong.Select(wrong => new { say = QuizWords.In[words].Mistakes[wrong.Mistake], elements = wrong.Elements }),
        }))),
        words = new
        {
            quiz = QuizWords.In[words].Task,
            progress = QuizWords.In[words].Progress,
            done = QuizWords.In[words].Done,
            hint = QuizWords.In[words].Hint,
            reveal = QuizWords.In[words].Reveal,
            restart = QuizWords.In[words].Restart,
            right = QuizWords.In[words].Right,
            wrong = QuizWords.In[words].Wrong,
            coarse = QuizWords.In[words].TooCoarse,
            notYet = QuizWords.In[words].NotYet,
            shown = QuizWords.In[words].Shown,
            notANumber = words.NotANumber,
        },
    });
}
