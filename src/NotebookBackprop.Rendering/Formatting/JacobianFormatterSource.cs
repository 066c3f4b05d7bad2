namespace NotebookBackprop.Rendering;

/// <summary>Formatters of <see cref="JacobianMatrix"/>, which names this type by text: the matrix, rows by output and columns by input.</summary>
internal sealed class JacobianFormatterSource() : FormatterSource(value => value is JacobianMatrix jacobian ? View(jacobian) : null)
{
    private static TensorView View(JacobianMatrix jacobian) => TensorView.Of(jacobian.Matrix.Detach().Named("∂y/∂x"), Notebook.Current);
}
