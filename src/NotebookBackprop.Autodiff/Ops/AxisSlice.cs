namespace NotebookBackprop.Autodiff;

/// <summary>What is taken of one axis: every step-th of a count of elements from a start.</summary>
internal readonly record struct AxisSlice(int Start, int Count, int Step = 1, Extent Extent = Extent.Range)
{
    /// <summary>One element, which leaves its axis out.</summary>
    public static AxisSlice Element(int place) => new(place, 1, 1, Extent.Element);

    /// <summary>All of an axis of some length.</summary>
    public static AxisSlice Whole(int length) => new(0, length, 1, Extent.Whole);

    /// <summary>As it stands in an index: <c>1</c>, <c>1..3</c>, <c>..</c>; with a step <c>4..0:-2</c>, the end left out where it is the axis's own.</summary>
    public override string ToString()
    {
        var end = Start + Count * Step;
        return Extent switch
        {
            Extent.Element => $"{Start}",
            Extent.Whole => "..",
            _ => Step == 1 ? $"{Start}..{end}" : $"{Start}..{(end < 0 ? "" : end)}:{Step}",
        };
    }
}

/// <summary>How much of an axis is taken.</summary>
internal enum Extent
{
    /// <summary>Some elements.</summary>
    Range,

    /// <summary>One element, so that the axis is left out.</summary>
    Element,

    /// <summary>All elements in their order.</summary>
    Whole,
}
