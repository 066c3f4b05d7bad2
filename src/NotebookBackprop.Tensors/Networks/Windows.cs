using System.Numerics;
using System.Numerics.Tensors;

namespace NotebookBackprop.Tensors;

/// <summary>The windows that a kernel sees of an image as it moves over it.</summary>
/// <param name="Image">The image, without its padding.</param>
/// <param name="Kernel">The window.</param>
/// <param name="Stride">From one window to the next.</param>
/// <param name="Padding">Zeros put on each side of the image.</param>
/// <param name="Dilation">From one element of a window to the next.</param>
internal sealed record Windows(Size2d Image, Size2d Kernel, Size2d Stride, Size2d Padding, Size2d Dilation)
{
    /// <summary>How many windows there are, one below the other and side by side; zero or less where the kernel does not fit.</summary>
    public Size2d Count { get; } = new(
        CountAlong(Image.Height, Kernel.Height, Stride.Height, Padding.Height, Dilation.Height),
        CountAlong(Image.Width, Kernel.Width, Stride.Width, Padding.Width, Dilation.Width));

    /// <summary>How many windows there are.</summary>
    public int Columns => Count.Height * Count.Width;

    /// <summary>How many elements a window has.</summary>
    public int Rows => Kernel.Height * Kernel.Width;

    /// <summary>Writes a matrix with a column for each window: an element of it in each channel a row; zeros where it lies in the padding.</summary>
    /// <param name="image">The image, channel by channel.</param>
    /// <param name="columns">As many times <see cref="Rows"/> rows as there are channels, of <see cref="Columns"/> numbers.</param>
    public void Unfold<T>(ReadOnlySpan<T> image, Span<T> columns) where T : unmanaged
    {
        for (var first = 0; first < columns.Length; first += Columns)
        {
            var (start, place) = Place(first / Columns);
            for (var i = 0; i < Count.Height; i++)
            {
                var into = columns.Slice(first + i * Count.Width, Count.Width);
                var (from, low, high) = Row(i, place);
                into[..low].Clear();
                into[high..].Clear();
                if (low == high) continue;
                var row = image[(start + from)..];
                if (Stride.Width == 1) row[..(high - low)].CopyTo(into[low..]);
                else for (var j = low; j < high; j++) into[j] = row[(j - low) * Stride.Width];
            }
        }
    }

    /// <summary>Adds every element of such a matrix to the image at the place it came from: the transpose of <see cref="Unfold"/>.</summary>
    public void Fold<T>(ReadOnlySpan<T> columns, Span<T> image) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var first = 0; first < columns.Length; first += Columns)
        {
            var (start, place) = Place(first / Columns);
            for (var i = 0; i < Count.Height; i++)
            {
                var (from, low, high) = Row(i, place);
                if (low == high) continue;
                var values = columns.Slice(first + i * Count.Width + low, high - low);
                var row = image[(start + from)..];
                if (Stride.Width == 1) TensorPrimitives.Add(row[..values.Length], values, row);
                else for (var j = 0; j < values.Length; j++) row[j * Stride.Width] += values[j];
            }
        }
    }

    /// <summary>Where the channel of a row of the matrix begins, and the element of the window that the row holds.</summary>
    private (int Channel, Size2d Element) Place(int row)
    {
        var (channel, element) = Math.DivRem(row, Rows);
        return (channel * Image.Height * Image.Width, new(element / Kernel.Width, element % Kernel.Width));
    }

    /// <summary>Of a row of windows, those from low to below high have an element inside the image; the first of these is at a place in its channel.</summary>
    private (int From, int Low, int High) Row(int windows, Size2d element)
    {
        var y = windows * Stride.Height - Padding.Height + element.Height * Dilation.Height;
        var x = element.Width * Dilation.Width - Padding.Width;
        var low = Math.Clamp((-x + Stride.Width - 1) / Stride.Width, 0, Count.Width);
        var high = x >= Image.Width ? 0 : Math.Min((Image.Width - 1 - x) / Stride.Width + 1, Count.Width);
        return y < 0 || y >= Image.Height || high <= low ? (0, 0, 0) : (y * Image.Width + x + low * Stride.Width, low, high);
    }

    private static int CountAlong(int image, int kernel, int stride, int padding, int dilation)
    {
        var room = image + 2 * padding - dilation * (kernel - 1) - 1;
        return room < 0 ? 0 : room / stride + 1;
    }
}
