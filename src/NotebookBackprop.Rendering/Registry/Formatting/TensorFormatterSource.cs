namespace NotebookBackprop.Rendering;

/// <summary>Formatters of <see cref="Tensor"/>, which names this type by text.</summary>
internal sealed class TensorFormatterSource() : FormatterSource(value => value is Tensor tensor ? TensorView.Of(tensor, Notebook.Current) : null);
