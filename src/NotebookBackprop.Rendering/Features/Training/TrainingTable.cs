using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>Some steps of a training run in numbers.</summary>
internal static class TrainingTable
{
    private const int MostRows = 14, MostLayers = 5;

    /// <summary>The heads, then a row for each step; and which columns are flush right.</summary>
    public static (IReadOnlyList<string[]> Rows, IReadOnlyList<bool> IsNumber) Of(TrainingRun run, TrainingWords words)
    {
        var frame = new StepFrame(run, run.Steps);
        var layers = frame.Layers(MostLayers);
        var hasUpdates = UpdatePanel.HasAny(run);
        List<string[]> rows =
        [
            [
                words.Step, words.LossColumn, .. layers.Select(layer => Write(words.GradientOf, frame.NameOf(layer, words))),
                .. hasUpdates ? layers.Select(layer => Write(words.UpdateOf, frame.NameOf(layer, words))) : [],
            ],
        ];
        var every = Math.Max(1, (run.SampledSteps.Count + MostRows - 1) / MostRows);
        foreach (var sample in Enumerable.Range(0, run.SampledSteps.Count).Where(sample => sample % every == 0 || sample == run.SampledSteps.Count - 1))
            rows.Add([
                $"{run.SampledSteps[sample] + 1}", Numbers.Short(run.Losses[run.SampledSteps[sample]]), .. layers.Select(layer => Text(run.Layers[layer].GradientNorms[sample])),
                .. hasUpdates ? layers.Select(layer => Text(run.Layers[layer].UpdateRatios[sample])) : [],
            ]);
        return (rows, [.. rows[0].Select(_ => true)]);
    }

    private static string Text(double number) => double.IsNaN(number) ? "–" : Numbers.Short(number);

    private static string Write(string format, string name) => string.Format(CultureInfo.InvariantCulture, format, name);
}
