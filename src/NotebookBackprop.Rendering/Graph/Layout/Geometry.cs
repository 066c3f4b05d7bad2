namespace NotebookBackprop.Rendering;

/// <summary>Room around the point where wires attach; lengths in CSS pixels.</summary>
/// <param name="Left">To the left of the point.</param>
/// <param name="Right">To the right of it.</param>
/// <param name="Up">Above it.</param>
/// <param name="Down">Below it.</param>
internal readonly record struct Box(double Left, double Right, double Up, double Down);

/// <summary>A wire from one box to another, with the room its label needs.</summary>
/// <param name="From">Index of the box it leaves.</param>
/// <param name="To">Index of the box it enters.</param>
/// <param name="Label">Room for the text on the wire.</param>
internal sealed record Link(int From, int To, Box Label);

/// <summary>A place on the drawing, in CSS pixels from its upper left corner.</summary>
internal readonly record struct Place(double X, double Y);

/// <summary>A level stretch of a wire; curves join one stretch to the next.</summary>
internal readonly record struct Run(double X1, double X2, double Y);

/// <summary>Where a wire goes: level through each column, curved in the gaps between them.</summary>
/// <param name="Runs">The level stretches, left to right. The first starts at the point of the box left, the last ends at the point of the box entered.</param>
/// <param name="Label">The middle of the wire's label, which lies on the stretch before the last.</param>
internal sealed record Route(IReadOnlyList<Run> Runs, Place Label);

/// <summary>A finished layout.</summary>
/// <param name="Nodes">The point of each box, in the order given.</param>
/// <param name="Routes">The way of each link, in the order given.</param>
/// <param name="Width">Of everything, in CSS pixels.</param>
/// <param name="Height">Of everything, in CSS pixels.</param>
internal sealed record Arrangement(IReadOnlyList<Place> Nodes, IReadOnlyList<Route> Routes, double Width, double Height);

/// <summary>Least distances, in CSS pixels.</summary>
/// <param name="Columns">Between columns: room for wires to bend in.</param>
/// <param name="Rows">Between boxes of one column.</param>
internal sealed record Spacing(double Columns, double Rows)
{
    /// <summary>A few nodes are set in large, as on a blackboard; many close together.</summary>
    public static Spacing For(int boxes) => boxes <= 8 ? new(30, 34) : new(14, 12);
}
