namespace NotebookBackprop.Rendering;

/// <summary>Formatters of <see cref="Shape"/>, which names this type by text: <c>(2, 3)</c>.</summary>
internal sealed class ShapeFormatterSource() : FormatterSource(value => value is Shape shape ? new TextView(shape.ToString()) : null);
