using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>The unbroken pieces of a curve, and how SVG writes them.</summary>
internal static class Curve
{
    /// <summary>Neighbours that all have a place, piece by piece.</summary>
    public static IEnumerable<IReadOnlyList<T>> Runs<T>(IEnumerable<T> series, Func<T, bool> hasPlace)
    {
        List<T> run = [];
        foreach (var one in series)
        {
            if (hasPlace(one))
            {
                run.Add(one);
                continue;
            }
            if (run.Count > 0) yield return run;
            run = [];
        }
        if (run.Count > 0) yield return run;
    }

    /// <summary>The points of a polyline or polygon.</summary>
    public static string Points(IEnumerable<(double X, double Y)> places) =>
        string.Join(" ", places.Select(place => $"{Numbers.Length(place.X)},{Numbers.Length(place.Y)}"));

    /// <summary>A band along a run: along its upper edge and back along the lower.</summary>
    public static string Band<T>(IReadOnlyList<T> run, Func<T, double> x, Func<T, double> upper, Func<T, double> lower) =>
        Points([.. run.Select(one => (x(one), upper(one))), .. run.Reverse().Select(one => (x(one), lower(one)))]);

    /// <summary>A path through points; where one has no height the line breaks off.</summary>
    public static string Path(IEnumerable<(double X, double? Y)> points)
    {
        var path = new StringBuilder();
        var isDown = false;
        foreach (var (x, y) in points)
        {
            if (y is { } there) path.Append(isDown ? 'L' : 'M').Append(Numbers.Length(x)).Append(' ').Append(Numbers.Length(there));
            isDown = y is not null;
        }
        return path.ToString();
    }

    /// <summary>The same, where a single point is drawn as a dash.</summary>
    public static string PathOrDash(IEnumerable<(double X, double? Y)> points)
    {
        var path = Path(points);
        return path.Length == 0 || path.Contains('L', StringComparison.Ordinal) ? path : path + "m-4 0h8";
    }
}
