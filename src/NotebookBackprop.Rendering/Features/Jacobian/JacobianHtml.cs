using System.Text;
using System.Text.Json;

namespace NotebookBackprop.Rendering;

/// <summary>A Jacobian in a page: the drawing, what it says, and a row and a column of it as sweeps.</summary>
internal sealed record JacobianHtml() : Renderer<JacobianView>(MimeTypes.Html)
{
    protected override string Render(JacobianView view, Settings settings)
    {
        var words = JacobianWords.In[settings.Language];
        var sentences = JacobianText.Sentences(view, words).ToList();
        if (!JacobianText.IsDrawn(view))
            return Paragraph.Bold(JacobianText.Title(view, words)) + Paragraph.All(sentences);

        var html = new StringBuilder(Picture.Show(Figure(view, words).Draw(settings), Alt(view, sentences, words)));
        html.Append(HeatData.Html([view.Map], settings.Language)).Append(Paragraph.All(sentences));
        html.Append($"<details open data-sweeps=\"{Markup.Escape(Data(view, words))}\"><summary>{words.RowAndColumn}</summary>\n");
        foreach (var (sentence, numbers) in JacobianText.Sweeps(view, words))
            html.Append($"<p style=\"margin:6px 0\"><span>{Markup.Escape(sentence)}</span><br><span style=\"font-variant-numeric:tabular-nums\">{Markup.Escape(numbers)}</span></p>\n");
        html.Append("</details>\n");
        return Script.Enliven(html.ToString(), settings, Script.Picture, Script.HeatMap, Script.Jacobian);
    }

    /// <summary>Its drawing.</summary>
    public static MatrixFigure Figure(JacobianView view, JacobianWords words)
    {
        var spectrum = view.Spectrum is { Values.Count: > 1 } found ? found : null;
        return new(JacobianText.Title(view, words), StructureText.Tags(view.Structure!, view.Spectrum, words.Matrix), view.Map,
            spectrum is null ? null : new(spectrum.Values, spectrum.Tolerance), words.SingularValues, spectrum is null ? "" : JacobianText.SpectrumLine(spectrum, words));
    }

    private static string Alt(JacobianView view, IReadOnlyList<string> sentences, JacobianWords words)
    {
        var spectrum = view.Spectrum is { Values.Count: > 1 } found ? $" {words.SingularValues}: {JacobianText.SpectrumLine(found, words)}." : "";
        return $"{JacobianText.Title(view, words)}: {string.Join(", ", StructureText.Tags(view.Structure!, view.Spectrum, words.Matrix))}.{spectrum} {string.Join(" ", sentences)}";
    }

    /// <summary>What the script needs to write the sweeps of another row and column.</summary>
    private static string Data(JacobianView view, JacobianWords words) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["choose"] = words.Choose,
        ["row"] = words.Row,
        ["column"] = words.Column,
        ["y"] = new[] { view.Output.Short, view.Output.Open, view.Output.Close },
        ["x"] = new[] { view.Input.Short, view.Input.Open, view.Input.Close },
    });
}
