using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Filters moved over sequences or images.</summary>
internal static class Conv
{
    public static OnnxOperator Operator { get; } = new("Conv", Run, [.. SlidingWindow.Attributes, "group"]);

    private static OnnxValue Run(OnnxCall call)
    {
        var (x, w) = (call.Float(0), call.Float(1));
        var window = SlidingWindow.Read(call, x.Shape, [.. w.Shape.Skip(2)]);
        var isEven = window.IsEven();
        return window.OnImages(isEven ? x : window.Padded(x, 0), images => Conv2d(
            images, w.Shape.Rank == 3 ? Unsqueeze(w, 2) : w, call.MaybeFloat(2), window.Stride, isEven ? window.Padding : 0, window.Dilation, call.Integer("group", 1)));
    }
}
