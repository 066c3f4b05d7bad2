namespace NotebookBackprop.Rendering;

/// <summary>Formatters of <see cref="GradientFlow"/>, which names this type by text.</summary>
internal sealed class GradientFlowFormatterSource() : FormatterSource(value => value is GradientFlow flow ? GradientsView.Of(flow, Notebook.Current) : null);
