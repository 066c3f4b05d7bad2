using System.Globalization;
using System.Text;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>An array in brackets, as it is read on one line.</summary>
internal static class TensorText
{
    private const int Most = 8, Ends = 3;

    public static string Write(NDArray array)
    {
        var text = new StringBuilder();
        Write(text, array.ToDoubles(), array.Shape.ToArray());
        return text.ToString();
    }

    private static void Write(StringBuilder text, ReadOnlySpan<double> values, ReadOnlySpan<int> axes)
    {
        if (axes.IsEmpty)
        {
            text.Append(values[0].ToString("G6", CultureInfo.InvariantCulture));
            return;
        }
        var step = axes[0] == 0 ? 0 : values.Length / axes[0];
        text.Append('[');
        for (var i = 0; i < axes[0]; i++)
        {
            if (i > 0) text.Append(", ");
            if (axes[0] > Most && i == Ends)
            {
                text.Append("..., ");
                i = axes[0] - Ends;
            }
            Write(text, values.Slice(i * step, step), axes[1..]);
        }
        text.Append(']');
    }
}
