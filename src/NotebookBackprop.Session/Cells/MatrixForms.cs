using MathNet.Numerics.LinearAlgebra;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Session;

/// <summary>Matrices and vectors of MathNet, which the engine takes and gives: shown as tensors are.</summary>
internal static class MatrixForms
{
    /// <summary>Shows them from now on.</summary>
    public static void Register()
    {
        Register<Matrix<double>>(Functions.Constant);
        Register<Vector<double>>(Functions.Constant);
        Register<Matrix<float>>(Functions.Constant);
        Register<Vector<float>>(Functions.Constant);
    }

    private static void Register<T>(Func<T, Tensor> read)
    {
        foreach (var mime in new[] { HtmlFormatter.MimeType, PlainTextFormatter.MimeType })
            Formatter.Register<T>((value, writer) => writer.Write(Renderers.Render(TensorView.Of(read(value), Notebook.Current), mime)), mime);
        Formatter.SetPreferredMimeTypesFor(typeof(T), HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
    }
}
