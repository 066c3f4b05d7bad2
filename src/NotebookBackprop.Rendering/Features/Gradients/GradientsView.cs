namespace NotebookBackprop.Rendering;

/// <summary>The gradients of a loss layer by layer, with what they come to.</summary>
/// <param name="Flow">The numbers.</param>
/// <param name="LayerNames">What the layers on the main path are called, from the input to the output; empty where one has no name.</param>
/// <param name="OtherNames">The same for the layers beside it.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record GradientsView(GradientFlow Flow, IReadOnlyList<string> LayerNames, IReadOnlyList<string> OtherNames) : IChartSource
{
    /// <summary>The view of measured gradients; layers without a module are called by the user's names of their weights.</summary>
    public static GradientsView Of(GradientFlow flow, INotebook notebook)
    {
        var names = Naming.OfUser(flow.Layers.Concat(flow.Others).SelectMany(layer => layer.Weights).Distinct(), notebook);
        string NameOf(LayerGradient layer) => layer.Name ?? layer.Weights.Select(weight => names.GetValueOrDefault(weight)).FirstOrDefault(name => name is not null) ?? "";
        return new(flow, [.. flow.Layers.Select(NameOf)], [.. flow.Others.Select(NameOf)]);
    }

    /// <inheritdoc/>
    public ChartView? Chart(Language language) => GradientChart.Of(this, GradientWords.In[language]);
}
