namespace NotebookBackprop.Rendering;

/// <summary>The outlines of one network at one depth. The script compare.js draws the other depths by the same rules.</summary>
internal static class ComparePaths
{
    /// <summary>A curve from the last layer back, in a box.</summary>
    public static string Outline(CompareScale scale, ComparedDepth network, double width, double height) =>
        Line(Points(scale, network).Select(point => (width * scale.Across(point.Layer), height * scale.Down(point.Log))));

    /// <summary>A band whose thickness is the height of the curve above the scale's floor.</summary>
    public static string Band(CompareScale scale, ComparedDepth network, double width, double height)
    {
        var half = Points(scale, network).Select(point => (X: width * scale.Across(point.Layer), Y: height / 2 * (1 - scale.Down(point.Log)))).ToList();
        return half.Count == 0 ? "" : Line([.. half.Select(point => (point.X, -point.Y)), .. Enumerable.Reverse(half).Select(point => (point.X, point.Y))]) + "Z";
    }

    private static IEnumerable<(double Layer, double Log)> Points(CompareScale scale, ComparedDepth network)
    {
        var (points, end) = scale.Trace(network);
        return points.Select((log, i) => (i > 0 && i == points.Count - 1 ? end / 100.0 : network.Depth - 1 - i * scale.Stride, log / 100.0));
    }

    private static string Line(IEnumerable<(double X, double Y)> points) => Curve.Path(points.Select(point => (point.X, (double?)point.Y)));
}
