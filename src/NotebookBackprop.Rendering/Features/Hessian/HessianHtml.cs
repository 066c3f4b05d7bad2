namespace NotebookBackprop.Rendering;

/// <summary>A Hessian in a page: the drawing with its eigenvalues, and what they say of the point.</summary>
internal sealed record HessianHtml() : Renderer<HessianView>(MimeTypes.Html)
{
    protected override string Render(HessianView view, Settings settings)
    {
        var words = HessianWords.In[settings.Language];
        var sentences = HessianText.Sentences(view, settings.Language).ToList();
        if (!HessianText.IsDrawn(view)) return Paragraph.Bold(HessianText.Title(view, words)) + Paragraph.All(sentences);

        var figure = Figure(view, settings.Language);
        var alt = $"{figure.Title}: {string.Join(", ", figure.Tags)}. {figure.PlotTitle}: {figure.PlotLine}. {string.Join(" ", sentences)}";
        var html = Picture.Show(figure.Draw(settings), alt) + HeatData.Html([figure.Map], settings.Language) + Paragraph.All(sentences);
        return Script.Enliven(html, settings, Script.Picture, Script.HeatMap);
    }

    /// <summary>Its drawing.</summary>
    public static MatrixFigure Figure(HessianView view, Language language)
    {
        var found = view.Eigenvalues;
        var words = HessianWords.In[language];
        return new(HessianText.Title(view, words), HessianText.Tags(view, language), view.Map,
            found is null ? null : new(found.Values, found.Tolerance, isSigned: true), words.Eigenvalues,
            found is null ? "" : $"{MatrixWords.In[language].Smallest} {Numbers.Short(found.Values[0])} · {MatrixWords.In[language].Largest} {Numbers.Short(found.Values[^1])}");
    }
}
