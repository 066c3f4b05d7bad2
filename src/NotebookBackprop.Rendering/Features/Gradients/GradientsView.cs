namespace NotebookBackprop.Rendering;

/// <summary>The gradients of a loss layer by layer, with what they come to.</summary>
/// <param name="Flow">The numbers.</param>
/// <param name="LayerNames">What the layers are called, by their depth from the input to the output; empty where one has no name.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record GradientsView(GradientFlow Flow, IReadOnlyList<string> LayerNames) : IChartSource
{
    /// <summary>The names of layers and parameters.</summary>
    internal FlowNames Names { get; init; } = new(LayerNames, new Dictionary<Tensor, string>());

    /// <summary>The view of measured gradients; layers without a module are called by the user's names of their weights.</summary>
    public static GradientsView Of(GradientFlow flow, INotebook notebook)
    {
        var names = LayerNaming.Of(flow, notebook);
        return new(flow, names.Layers) { Names = names };
    }

    /// <inheritdoc/>
    public ChartView? Chart(Language language) => GradientChart.Of(this, GradientWords.In[language]);
}
