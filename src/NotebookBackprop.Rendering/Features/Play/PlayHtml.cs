using System.Text.Json;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>A graph to play with in a page: the picture, and what scripts make sliders and a computation of.</summary>
internal sealed record PlayHtml() : Renderer<PlayView>(MimeTypes.Html)
{
    private static readonly string s_style = Script.Style(Script.Read("play.css"));

    protected override string Render(PlayView view, Settings settings)
    {
        var words = settings.Language;
        var picture = Picture.Show(GraphSvg.Draw(view.Graph, settings), GraphAlt.Of(view.Graph, GraphStep.Of(view.Graph), words));
        var part = $"({Script.Read("play.js")})({Script.Read("numbers.js")},{Data(view, words)},{Program(view)})";
        return Script.Enliven($"{picture}<p class=\"nbp-note\">{PlayWords.In[words].NeedsScripts}</p>\n", settings, Script.Picture, s_style, part);
    }

    private static string Data(PlayView view, Language words) => JsonSerializer.Serialize(new
    {
        inputs = view.Inputs.Select(id => view.Graph.Nodes[id]).Select(node => new
        {
            node = node.Id,
            name = Label.Shorten(node.Name),
            partial = GraphStep.Partial(view.Graph, node).Text,
            value = Code(node.Value.Elements[0]),
            reach = SliderRange.Of(node.Value.Elements[0]),
        }),
        output = view.Graph.Output.Id,
        name = Label.Shorten(view.Graph.Output.Name),
        routers = view.Graph.Edges.Index().Where(edge => view.Graph.Nodes[edge.Item.To].Op?.Role == Role.Router).Select(edge => edge.Index),
        words = new { title = $"{words.GraphOf} {Label.Shorten(view.Graph.Output.Name)}.", inputs = PlayWords.In[words].Inputs, reset = PlayWords.In[words].Reset, notANumber = words.NotANumber, blocked = words.Blocked },
    });

    /// <summary>A number as text that JavaScript reads back; JSON has no NaN.</summary>
    private static string Code(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The computation as a function of the variables' values; with the special functions, where it calls one.</summary>
    private static string Program(PlayView view)
    {
        var variables = view.Assignments.Count == 0 ? "" : $"var {string.Join(",\n", view.Assignments)};";
        var function = $"function(x){{{variables}\nreturn{{values:{List(view.Values)},gradients:{List(view.Gradients)},locals:{List(view.Locals)}}}}}";
        var needsSpecial = view.Assignments.Any(assignment => assignment.Contains("special.", StringComparison.Ordinal));
        return needsSpecial ? $"(function(special){{return {function}}})({Script.Read("special.js")})" : function;
    }

    private static string List(IReadOnlyList<string?> holders) => $"[{string.Join(",", holders.Select(holder => holder ?? "null"))}]";
}
