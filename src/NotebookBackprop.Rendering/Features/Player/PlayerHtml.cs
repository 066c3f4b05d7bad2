using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NotebookBackprop.Rendering;

/// <summary>A walk through a graph in a page: the finished picture and its steps as a list, which scripts turn into a player.</summary>
internal sealed record PlayerHtml() : Renderer<PlayerView>(MimeTypes.Html)
{
    protected override string Render(PlayerView view, Settings settings)
    {
        var words = settings.Language;
        var html = new StringBuilder(Picture.Show(GraphSvg.Draw(view.Graph, settings), GraphAlt.Of(view.Graph, GraphStep.Of(view.Graph), words)));
        html.Append($"<details data-words='{Words(words, PlayerWords.In[words])}'><summary>{words.Steps}</summary>\n");
        foreach (var sweep in view.Steps.GroupBy(step => step.IsBackward))
        {
            html.Append($"<p><b>{(sweep.Key ? words.Backward : words.Forward)}</b></p>\n<ol start=\"0\"{(sweep.Key ? " data-back=\"1\"" : "")}>\n");
            foreach (var step in sweep) Append(html, view.Graph, step, words);
            html.Append("</ol>\n");
        }
        html.Append("</details>\n").Append(FoldsHtml.Of(view.Graph, settings));
        return Script.Enliven(html.ToString(), settings, [Script.Picture, Script.Mathematics, Script.Player, .. GraphScripts.For(view.Graph, words)]);
    }

    private static void Append(StringBuilder html, GraphView graph, SweepStep step, Language words)
    {
        html.Append("<li");
        if (step.Node is { } node) html.Append(CultureInfo.InvariantCulture, $" data-node=\"{node}\"");
        if (step.Edge is { } edge) html.Append(CultureInfo.InvariantCulture, $" data-edge=\"{edge}\"");
        if (step is { Node: { } into, Gradient: { } gradient } && gradient.Short() != graph.Nodes[into].Gradient?.Short()) html.Append($" data-sum=\"{gradient.Short()}\"");
        var isSmall = graph.Nodes.Count <= GraphPicture.Many;
        var equation = step.Equation is null ? "" : isSmall ? Equations.Html(step.Equation) : Markup.Escape(step.Equation.Text);
        var note = isSmall || step.Equation is null ? StepText.Note(graph, step, words) : "";
        html.Append($">{equation}{(equation.Length > 0 && note.Length > 0 ? " " : "")}{(note.Length > 0 ? $"<small>{note}</small>" : "")}</li>\n");
    }

    private static string Words(Language words, PlayerWords player) => Markup.Escape(JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["player"] = player.Player,
        ["first"] = player.FirstStep,
        ["previous"] = player.PreviousStep,
        ["play"] = player.Play,
        ["pause"] = player.Pause,
        ["next"] = player.NextStep,
        ["last"] = player.LastStep,
        ["step"] = player.Step,
        ["place"] = player.StepOf,
        ["forward"] = words.Forward.ToLowerInvariant(),
        ["backward"] = words.Backward.ToLowerInvariant(),
    }));
}
