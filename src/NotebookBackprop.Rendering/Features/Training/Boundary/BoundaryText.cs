using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A decision boundary in plain text: a small map of class numbers, and how many points are right at each time.</summary>
internal sealed record BoundaryText() : Renderer<BoundaryView>(MimeTypes.Plain)
{
    private const int Columns = 36, Rows = 18;

    protected override string Render(BoundaryView view, Settings settings) => Write(view.Boundary, settings.Language);

    public static string Write(DecisionBoundary boundary, Language language)
    {
        var (words, last) = (TrainingWords.In[language], boundary.Frames[^1]);
        var text = new StringBuilder($"{words.Boundary}: {Caption(boundary, last, words)}\n");
        for (var row = Rows - 1; row >= 0; row--)
        {
            for (var column = 0; column < Columns; column++)
                text.Append(Letter(boundary, last, column * (boundary.Size - 1) / (Columns - 1), row * (boundary.Size - 1) / (Rows - 1)));
            text.Append('\n');
        }
        if (boundary.Frames.Count > 1)
            text.AppendJoin(" · ", boundary.Frames.Select(frame => $"{When(frame, words)} {Numbers.Percent(Math.Round(frame.Accuracy, 3))}")).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>When it was, and how many points are right.</summary>
    public static string Caption(DecisionBoundary boundary, BoundaryFrame frame, TrainingWords words)
    {
        var right = Format(words.Right, Math.Round(frame.Accuracy * boundary.Data.Count), boundary.Data.Count) + $" ({Numbers.Percent(frame.Accuracy)})";
        return frame.Step is null ? right : $"{When(frame, words)} · {right}";
    }

    /// <summary>After how many steps.</summary>
    public static string When(BoundaryFrame frame, TrainingWords words) => frame.Step is null ? "" : frame.Step == 0 ? words.Start : Format(words.After, frame.Step);

    /// <summary>What a class is called.</summary>
    public static string Class(int label, TrainingWords words) => Format(words.Class, label);

    /// <summary>The whole story in a line, for who does not see the picture.</summary>
    public static string Alt(DecisionBoundary boundary, TrainingWords words)
    {
        var last = boundary.Frames[^1];
        var areas = Enumerable.Range(0, boundary.Classes).Select(label => $"{Class(label, words)} {Numbers.Percent(Math.Round(Regions.Area(boundary, last, label), 2))}");
        var way = boundary.Frames.Count > 1 ? $" {string.Join(", ", BoundarySvg.Chosen(boundary).Select(frame => $"{When(frame, words)} {Numbers.Percent(Math.Round(frame.Accuracy, 3))}"))}." : "";
        return $"{words.Boundary}: {Caption(boundary, last, words)}. {words.Areas}: {string.Join(", ", areas)}.{way}";
    }

    /// <summary>The class of a place, as one character; a dot where no class is ahead.</summary>
    private static char Letter(DecisionBoundary boundary, BoundaryFrame frame, int x, int y)
    {
        for (var label = 0; label < boundary.Classes; label++)
            if (frame.Margins[(label * boundary.Size + y) * boundary.Size + x] > 0) return label < 10 ? (char)('0' + label) : label < 36 ? (char)('a' + label - 10) : '#';
        return '.';
    }

    private static string Format(string format, params object?[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
