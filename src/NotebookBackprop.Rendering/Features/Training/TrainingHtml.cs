using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NotebookBackprop.Rendering;

/// <summary>
/// A training run in a page. While it runs: the picture, no more, as it is sent several times a second. When it is over: a slider over its steps,
/// its weights, its decision boundary, and the numbers as a table.
/// </summary>
internal sealed record TrainingHtml() : Renderer<TrainingView>(MimeTypes.Html)
{
    private const string Cell = "text-align:right;padding:3px 12px 3px 0;border-bottom:1px solid #8a94a3;white-space:nowrap;font-variant-numeric:tabular-nums";

    protected override string Render(TrainingView view, Settings settings)
    {
        var words = TrainingWords.In[settings.Language];
        var head = $"{TrainingText.Name(view, words)}: {TrainingText.Summary(view, settings.Language)}";
        if (view.Elapsed is not null) head = $"{TrainingText.Name(view, words)}: {TrainingText.Progress(view, words)}";
        if (view.Run.Steps == 0 || view.Run.SampledSteps.Count == 0) return Paragraph.Bold(head);

        var html = new StringBuilder();
        if (TrainingText.Fault(view.Run, settings.Language) is { Length: > 0 } fault)
            html.Append($"<div style=\"border-left:4px solid #c62828;padding:2px 0 2px 12px;margin:6px 0 10px;max-width:760px\">{Markup.Escape(fault)}</div>\n");
        html.Append(Picture.Show(TrainingSvg.Draw(view, settings), head));
        if (view.Elapsed is null) html.Append(Slider(view.Run, words));
        if (view.Run.Boundary is { } boundary) html.Append(BoundaryHtml.Picture(boundary, settings));
        if (view.Elapsed is not null) return Script.Enliven(html.ToString(), settings, Script.Picture);

        if (WeightsSvg.Draw(view.Run, settings) is { } weights)
            html.Append($"<details><summary>{words.Weights}</summary>\n{Picture.Show(weights, WeightsSvg.Alt(view.Run, words))}</details>\n");
        html.Append(Table(view.Run, words));
        return Script.Enliven(html.ToString(), settings, Script.Picture, Script.Boundary, Script.Training);
    }

    /// <summary>What the script needs for its slider: where each place is, what it says, and the numbers at the right edge.</summary>
    private static string Slider(TrainingRun run, TrainingWords words)
    {
        var frame = new StepFrame(run, run.Steps);
        var json = JsonSerializer.Serialize(new
        {
            label = words.Slider,
            last = words.Last,
            at = words.StepNow,
            end = string.Format(CultureInfo.InvariantCulture, words.StepOf, run.Steps, run.Steps) + $" · {words.LossColumn} {Digits.Three(run.Losses[^1])}",
            x = frame.Columns.Select((_, column) => Math.Round(frame.Middle(column), 1)),
            step = frame.Columns.Select(sample => run.SampledSteps[sample] + 1),
            name = words.StepOf.Replace("{1}", run.Steps.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
            loss = words.LossColumn,
            read = frame.Columns.Select((sample, column) => GradientPanel.Read(frame, column).Prepend(Digits.Three(run.Losses[run.SampledSteps[sample]])).Concat(UpdatePanel.HasAny(run) ? UpdatePanel.Read(frame, column) : [])),
        });
        return $"<span hidden data-training=\"{Markup.Escape(json)}\"></span>\n";
    }

    private static string Table(TrainingRun run, TrainingWords words)
    {
        var html = new StringBuilder($"<details><summary>{words.Numbers}</summary>\n<div style=\"overflow-x:auto\" tabindex=\"0\"><table style=\"border-collapse:collapse\">\n");
        foreach (var (i, row) in TrainingTable.Of(run, words).Rows.Index())
        {
            var tag = i == 0 ? "th scope=\"col\"" : "td";
            html.Append("<tr>").AppendJoin("", row.Select(cell => $"<{tag} style=\"{Cell}\">{Markup.Escape(cell)}</{tag[..2]}>")).Append("</tr>\n");
        }
        return html.Append("</table></div>\n</details>\n").ToString();
    }
}
