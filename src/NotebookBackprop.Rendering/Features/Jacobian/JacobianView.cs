using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>What a Jacobian shows, as plain data.</summary>
/// <param name="Output">What is differentiated.</param>
/// <param name="Input">By what.</param>
/// <param name="Entries">∂output/∂input, row-major: one row for each element of the output. Empty where it would be too large.</param>
/// <param name="DType">The type that they were computed in.</param>
/// <param name="Structure">What was found in it; null where it would be too large.</param>
/// <param name="Spectrum">Its singular values; null where an entry is not finite, or where they would take too long.</param>
/// <param name="IsConnected">Whether anything recorded leads from the input to the output.</param>
/// <param name="Kinks">The operations that stand exactly at a kink, in words.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record JacobianView(
    Side Output, Side Input, IReadOnlyList<double> Entries, DType DType, MatrixStructure? Structure, Spectrum? Spectrum, bool IsConnected, IReadOnlyList<string> Kinks)
    : IChartSource
{
    /// <summary>The most entries computed.</summary>
    public const int MostEntries = MatrixFigure.MostEntries;

    /// <summary>How many entries it has, or would have.</summary>
    public long Size => (long)Output.Shape.Size * Input.Shape.Size;

    /// <summary>Reads a Jacobian from what was recorded. Changes no <c>Grad</c>.</summary>
    /// <param name="output">A computed tensor.</param>
    /// <param name="wrt">A tensor that takes a gradient.</param>
    /// <param name="notebook">Its variables give names.</param>
    /// <param name="outputName">What the output is called where no variable holds it.</param>
    /// <exception cref="InvalidOperationException">What was recorded can no longer be followed: a variable has new numbers.</exception>
    public static JacobianView Of(Tensor output, Tensor wrt, INotebook notebook, string? outputName = null)
    {
        var names = Naming.OfUser([output, wrt], notebook);
        Side y = new(names.GetValueOrDefault(output, outputName ?? "y"), output.Shape), x = new(names.GetValueOrDefault(wrt, "x"), wrt.Shape);
        var size = (long)y.Shape.Size * x.Shape.Size;
        var function = Replay.Of(wrt, output);
        if (size > MostEntries) return new(y, x, [], output.DType, null, null, function is not null, []);
        var entries = function is null || size == 0 ? new double[size] : Functions.Jacobian(function, wrt.Detach()).Matrix.ToArray();
        var kinks = KinkNames.Of(Autodiff.Kinks.Between(wrt, output), notebook);
        return Of(y, x, entries, output.DType, function is not null, kinks);
    }

    /// <summary>Reads a Jacobian that has been computed: of y by x, as there are no names.</summary>
    public static JacobianView Of(JacobianMatrix jacobian) => Of(
        new("y", jacobian.OutputShape), new("x", jacobian.InputShape), jacobian.Matrix.ToArray(), jacobian.Value.DType, true, []);

    /// <inheritdoc/>
    public ChartView? Chart(Language language) => Spectrum is { Values.Count: > 0 } spectrum ? SpectrumChart.Of(spectrum, JacobianWords.In[language]) : null;

    /// <summary>How one of its entries is called: ∂y[1]/∂x[3].</summary>
    internal HeatLabel Label => new($"∂{Output.Open}", $"{Output.Close}/∂{Input.Open}", Input.Close);

    /// <summary>Its heat map.</summary>
    internal HeatMap Map => HeatMap.Of([.. Entries], Output.Axis(0), Input.Axis(Output.Shape.Rank), Label);

    /// <summary>The row and the column of the first entry that is not zero.</summary>
    internal (int Row, int Column) First
    {
        get
        {
            for (var place = 0; place < Entries.Count; place++)
                if (Entries[place] != 0) return (place / Input.Shape.Size, place % Input.Shape.Size);
            return (0, 0);
        }
    }

    private static JacobianView Of(Side y, Side x, double[] entries, DType dtype, bool isConnected, IReadOnlyList<string> kinks)
    {
        var spectrum = Spectrum.Of(entries, y.Shape.Size, x.Shape.Size, dtype);
        return new(y, x, entries, dtype, MatrixStructure.Of(entries, y.Shape.Size, x.Shape.Size, spectrum, dtype: dtype), spectrum, isConnected, kinks);
    }
}
