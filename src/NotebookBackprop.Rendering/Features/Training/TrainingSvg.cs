namespace NotebookBackprop.Rendering;

/// <summary>Draws a training run: how far it is, the loss, and what the layers' gradients and updates were, on one axis of steps.</summary>
internal static class TrainingSvg
{
    private const double LossHeight = 130, UpdateHeight = 96, Between = 40, Head = 32, ProgressHeight = 26, Bottom = 30;

    private const string Css = StepFrame.Css + LossPanel.Css + StepCells.Css + UpdatePanel.Css +
        ".nbp .tr-track{fill:var(--fill);stroke:var(--line);stroke-width:1}.nbp .tr-done{fill:var(--local);opacity:.55}";

    /// <summary>The whole drawing, on a paper of its own.</summary>
    public static Drawing Draw(TrainingView view, Settings settings)
    {
        var words = TrainingWords.In[settings.Language];
        var frame = new StepFrame(view.Run, view.Room, IsLive: view.Elapsed is not null);
        var hasUpdates = UpdatePanel.HasAny(view.Run);
        var top = Head + (view.Elapsed is null ? 0 : ProgressHeight);
        var height = top + 22 + LossHeight + Between + GradientPanel.Height(frame) + (hasUpdates ? Between + UpdatePanel.Legend + UpdateHeight : 0) + Bottom;

        var svg = Paper.Open(settings, StepFrame.Width, height, HeatSvg.Css + Css);
        var name = TrainingText.Name(view, words);
        svg.Element("text", name, ("x", 16), ("y", 21), ("font-weight", "600"));
        svg.Element("text", TrainingText.Summary(view, settings.Language), ("class", "tr-t"), ("x", 16 + TextMeasure.Width(name, 15, isBold: true) + 12), ("y", 21));
        if (view.Elapsed is not null) Progress(svg, view, settings.Language);
        svg.Element("text", words.Last, ("class", "tr-t tr-at"), ("x", StepFrame.Read), ("y", top + 13));
        var y = LossPanel.Draw(svg, frame, top + 22, LossHeight, words);
        y = GradientPanel.Draw(svg, frame, y + Between, words);
        if (hasUpdates) y = UpdatePanel.Draw(svg, frame, y + Between + UpdatePanel.Legend, UpdateHeight, words);
        frame.Axis(svg, y, words);
        return new(svg.Close().ToString(), StepFrame.Width, height);
    }

    private static void Progress(SvgWriter svg, TrainingView view, Language language)
    {
        const double width = 300, height = 10, y = Head + 8;
        var x = 16.0;
        if (view.Done is { } done)
        {
            svg.Mark("rect", ("class", "tr-track"), ("x", x), ("y", y), ("width", width), ("height", height), ("rx", height / 2));
            svg.Mark("rect", ("class", "tr-done"), ("x", x), ("y", y), ("width", Math.Max(height, width * done)), ("height", height), ("rx", height / 2));
            x += width + 12;
        }
        svg.Element("text", TrainingText.Progress(view, TrainingWords.In[language]), ("class", "tr-r"), ("x", x), ("y", y + 9));
    }
}
