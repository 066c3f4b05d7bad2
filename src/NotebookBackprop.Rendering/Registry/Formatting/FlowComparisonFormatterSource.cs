namespace NotebookBackprop.Rendering;

/// <summary>Formatters of <see cref="FlowComparison"/>, which names this type by text.</summary>
internal sealed class FlowComparisonFormatterSource() : FormatterSource(value => value is FlowComparison comparison ? new CompareView(comparison) : null);
