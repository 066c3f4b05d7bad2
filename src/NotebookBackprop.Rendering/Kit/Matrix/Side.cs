namespace NotebookBackprop.Rendering;

/// <summary>The rows or the columns of a matrix of derivatives: a tensor, its elements counted row-major.</summary>
/// <param name="Name">Its name, as given.</param>
/// <param name="Shape">The lengths of its axes.</param>
public sealed record Side(string Name, Shape Shape)
{
    private const string Letters = "ijklmnopqrstuvwx";

    internal string Short => Label.Shorten(Name);

    /// <summary>What stands before an index, and after it; a single number has none.</summary>
    internal string Open => Shape.Rank == 0 ? Short : Short + "[";

    internal string Close => Shape.Rank == 0 ? "" : "]";

    /// <summary>One element: <c>x[1, 2]</c>.</summary>
    internal string Element(int place) => Open + string.Join(", ", Shape.IndexOf(place)) + Close;

    /// <summary>A side of a heat map; its indices take letters from a place in the alphabet on.</summary>
    internal HeatAxis Axis(int letter) => new(Shape.Rank == 0 ? "" : Open + string.Join(", ", Letters.Skip(letter).Take(Shape.Rank)) + Close, Shape.ToArray());
}
