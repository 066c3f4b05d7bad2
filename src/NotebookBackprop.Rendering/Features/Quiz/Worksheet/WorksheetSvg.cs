namespace NotebookBackprop.Rendering;

/// <summary>A worksheet as one picture: the sheet, and the key below a line to cut along, as a picture has no pages.</summary>
internal static class WorksheetSvg
{
    private const double Margin = 24, TitleSize = 19, TextSize = 15, QuestionStep = 44, AnswerStep = 28;

    public static string Write(WorksheetView view, Settings settings)
    {
        var words = settings.Language;
        List<Part> parts = [new(view.Title(words), $"{WorksheetWords.In[words].Student} {WorksheetView.Line}", GraphSvg.Draw(view.Asked, settings), QuizWords.In[words].Task,
            [.. view.Questions.Select(one => $"{one.Text} = {WorksheetView.Line}")], QuestionStep)];
        if (view.HasKey) parts.Add(new(view.KeyTitle(words), "", GraphSvg.Draw(view.Solved, settings), "", [.. view.Answers.Select(one => one.Text)], AnswerStep));

        var (width, height) = (parts.Max(part => part.Width), parts.Sum(part => part.Height));
        var svg = Paper.Open(settings, width, height, css: "");
        var top = 0.0;
        foreach (var part in parts)
        {
            if (top > 0) svg.Mark("line", ("x1", 0), ("y1", top), ("x2", width), ("y2", top), ("stroke", "#8a94a3"), ("stroke-dasharray", "6 5"));
            part.Draw(svg, top);
            top += part.Height;
        }
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg.Close()}\n";
    }

    /// <summary>The sheet, or its key.</summary>
    private sealed record Part(string Title, string Student, Drawing Graph, string Task, IReadOnlyList<string> Lines, double Step)
    {
        private double Head => Margin + TitleSize + (Student.Length == 0 ? 0 : AnswerStep) + 12;

        private double Below => Head + Graph.Height + (Task.Length == 0 ? 0 : AnswerStep);

        public double Width => Math.Ceiling(2 * Margin + Lines.Concat([Student, Task]).Select(line => TextMeasure.Width($"99. {line}", TextSize)).Append(TextMeasure.Width(Title, TitleSize, isBold: true)).Append(Graph.Width).Max());

        public double Height => Math.Ceiling(Below + Lines.Count * Step + Margin);

        public void Draw(SvgWriter svg, double top)
        {
            Line(Title, Margin + TitleSize - 4, TitleSize, "600");
            if (Student.Length > 0) Line(Student, Margin + TitleSize + AnswerStep - 4);
            svg.Open("g", ("transform", $"translate({Numbers.Length(Margin)} {Numbers.Length(top + Head)})")).Raw(Graph.Svg).Close();
            if (Task.Length > 0) Line(Task, Below - 4);
            foreach (var (i, line) in Lines.Index()) Line($"{i + 1}. {line}", Below + (i + 1) * Step - 8);

            void Line(string text, double y, double size = TextSize, string? weight = null) =>
                svg.Element("text", text, ("x", Margin), ("y", top + y), ("font-size", size), ("font-weight", weight));
        }
    }
}
