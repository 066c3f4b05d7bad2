using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>One side of a heat map: a single axis of an array, or several counted as one, the last fastest.</summary>
/// <param name="Title">What runs along it, such as <c>x[j]</c>; empty for nothing.</param>
/// <param name="Lengths">Of the axes it counts; none for a side of one.</param>
public sealed record HeatAxis(string Title, params IReadOnlyList<int> Lengths)
{
    /// <summary>How many rows or columns of the matrix lie along it.</summary>
    public int Count { get; } = Lengths.Aggregate(1, (product, length) => product * length);

    /// <summary>The index of a row or column: <c>3</c>, or <c>1, 2</c> where several axes are counted as one.</summary>
    public string Index(int place)
    {
        var parts = new string[Lengths.Count];
        for (var axis = Lengths.Count - 1; axis >= 0; axis--)
        {
            parts[axis] = (place % Lengths[axis]).ToString(CultureInfo.InvariantCulture);
            place /= Lengths[axis];
        }
        return string.Join(", ", parts);
    }

    /// <summary>The indices of some neighbours: <c>32–47</c>.</summary>
    public string Range(int first, int count)
    {
        var last = Math.Min(first + count, Count) - 1;
        return last <= first ? Index(first) : $"{Index(first)}–{Index(last)}";
    }
}

/// <summary>How an element is called: the index of its row and of its column stand between these texts, as in <c>∂y[1]/∂x[3]</c>.</summary>
/// <param name="Before">Before the row: <c>∂y[</c>.</param>
/// <param name="Between">Between row and column: <c>]/∂x[</c>.</param>
/// <param name="After">After the column: <c>]</c>.</param>
public sealed record HeatLabel(string Before, string Between, string After)
{
    /// <summary>Elements of a matrix of a name, shortened: <c>W[1, 3]</c>.</summary>
    public static HeatLabel Of(string name) => new(Label.Shorten(name) + "[", ", ", "]");

    /// <summary>Elements of a vector of a name, shortened: <c>v[3]</c>.</summary>
    public static HeatLabel OfVector(string name) => new(Label.Shorten(name) + "[", "", "]");

    /// <summary>One element's name.</summary>
    public string Write(string row, string column) => Before + row + Between + column + After;
}
