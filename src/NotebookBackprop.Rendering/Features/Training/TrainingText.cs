using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>A training run in plain text: its sentence, and some of its steps as a table.</summary>
internal sealed record TrainingText() : Renderer<TrainingView>(MimeTypes.Plain)
{
    protected override string Render(TrainingView view, Settings settings)
    {
        var words = TrainingWords.In[settings.Language];
        var head = $"{Name(view, words)}: {Summary(view, settings.Language)}";
        if (view.Elapsed is not null) return $"{Name(view, words)}: {Progress(view, words)}";
        var (rows, isNumber) = TrainingTable.Of(view.Run, words);
        var boundary = view.Run.Boundary is { } plane ? "\n\n" + BoundaryText.Write(plane, settings.Language) : "";
        return string.Join("\n", new[] { head, Fault(view.Run, settings.Language) }.Where(line => line.Length > 0)) + (rows.Count > 1 ? "\n\n" + TextTable.Write(rows, isNumber).TrimEnd('\n') : "") + boundary;
    }

    /// <summary>What the run is called.</summary>
    public static string Name(TrainingView view, TrainingWords words) => view.Run.Name is { Length: > 0 } name ? Label.Shorten(name) : words.Training;

    /// <summary>How many steps there were and what became of the loss, in a line.</summary>
    public static string Summary(TrainingView view, Language language)
    {
        var (words, losses) = (TrainingWords.In[language], view.Run.Losses);
        if (losses.Count == 0) return words.NoSteps;
        List<string> parts = [losses.Count == 1 ? words.Steps.One : Write(words.Steps.Many, Count(losses.Count, language)), Write(words.LossFromTo, Numbers.Short(losses[0]), Numbers.Short(losses[^1]))];
        var least = Enumerable.Range(0, losses.Count).Where(i => double.IsFinite(losses[i])).DefaultIfEmpty(-1).MinBy(i => i < 0 ? 0 : losses[i]);
        if (least >= 0 && losses[least] < losses[^1] && losses[least] < losses[0] || least > 0 && !double.IsFinite(losses[^1])) parts.Add(Write(words.Least, Numbers.Short(losses[least]), Count(least + 1, language)));
        if (view.Elapsed is null && view.Planned > losses.Count) parts.Add(Write(words.EndedEarly, Count(losses.Count, language), Count(view.Planned.Value, language)));
        else if (view.IsStopped) parts.Add(Write(words.Ended, Count(losses.Count, language)));
        return string.Join(" · ", parts);
    }

    /// <summary>What ended it, and what is wrong with its loop; empty for one that ended as it should.</summary>
    public static string Fault(TrainingRun run, Language language)
    {
        var piled = run.PiledSince is { } step ? Write(TrainingWords.In[language].Piled, Count(step + 1, language)) : "";
        if (run.Losses.Count == 0 || double.IsFinite(run.Losses[^1])) return piled;
        var stopped = Write(TrainingWords.In[language].Stopped, Count(run.Losses.Count, language), Numbers.Full(run.Losses[^1])) + (run.FirstBad is { } bad ? " " + VerdictText.Bad(bad, GradientWords.In[language]) : "");
        return piled.Length == 0 ? stopped : $"{stopped} {piled}";
    }

    /// <summary>How far it is, and how long it will take.</summary>
    public static string Progress(TrainingView view, TrainingWords words)
    {
        List<string> parts = [view.Planned is { } planned ? Write(words.StepOf, view.Run.Steps, planned) : Write(words.StepNow, view.Run.Steps)];
        if (view.Done is { } done) parts.Add(Numbers.Percent(done));
        if (view.Left is { } left) parts.Add(Write(words.Left, Duration(left)));
        if (view.Rate is { } rate) parts.Add(Write(words.Rate, rate >= 10 ? Math.Round(rate) : Math.Round(rate, 1)));
        return string.Join(" · ", parts);
    }

    private static string Duration(TimeSpan time) =>
        time.TotalHours >= 1 ? Write("{0} h {1} min", (int)time.TotalHours, time.Minutes)
        : time.TotalMinutes >= 1 ? Write("{0} min {1} s", time.Minutes, time.Seconds)
        : Write("{0} s", Math.Ceiling(time.TotalSeconds));

    private static string Count(int count, Language language) => count.ToString("N0", CultureInfo.InvariantCulture).Replace(",", language.Thousands, StringComparison.Ordinal);

    private static string Write(string format, params object?[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
