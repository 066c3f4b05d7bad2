using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>The windows that pooling looks at.</summary>
internal static class PoolWindows
{
    /// <summary>Checks settings that a user gives; the stride is the kernel's size where none is named.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public static Conv2dSettings Settings(string operation, Size2d kernel, Size2d? stride, Size2d? padding, Size2d? dilation)
    {
        var settings = Conv2dSettings.Of(operation, stride ?? kernel, padding ?? 0, dilation ?? 1);
        return 2 * settings.Padding.Height <= kernel.Height && 2 * settings.Padding.Width <= kernel.Width
            ? settings
            : throw new ArgumentException($"{operation}: padding {settings.Padding} is more than half of the kernel {kernel}, so that a window could hold nothing else; pad less.");
    }

    /// <summary>The windows on images of a shape.</summary>
    /// <exception cref="ArgumentException">The shape is not that of images, or no window fits.</exception>
    public static Windows Of(string operation, Shape images, Size2d kernel, Conv2dSettings settings)
    {
        var windows = settings.Windows(Conv2dSettings.SizeOf(operation, images), kernel);
        return windows.Columns > 0
            ? windows
            : throw new ArgumentException($"{operation}: a kernel of {kernel} does not fit images of shape {images} padded by {settings.Padding}; take a smaller kernel.");
    }
}
