namespace NotebookBackprop.Rendering;

/// <summary>Formatters of <see cref="JacobianMatrix"/>, which names this type by text: the matrix and what was found in it.</summary>
internal sealed class JacobianFormatterSource() : FormatterSource(value => value is JacobianMatrix jacobian ? JacobianView.Of(jacobian) : null);
