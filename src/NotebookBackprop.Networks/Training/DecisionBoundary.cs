namespace NotebookBackprop;

/// <summary>What a network answers over a part of the plane, at one time or at several while it was trained.</summary>
/// <param name="Data">The points it was asked about.</param>
/// <param name="Classes">How many classes there are.</param>
/// <param name="Window">The part of the plane, a square around the points.</param>
/// <param name="Size">How many places there are on each side of the window, its edges included.</param>
/// <param name="Frames">The answers, in order of time.</param>
[TypeFormatterSource("NotebookBackprop.Rendering.TrainingFormatterSource, NotebookBackprop.Rendering")]
public sealed record DecisionBoundary(Dataset Data, int Classes, PlaneWindow Window, int Size, IReadOnlyList<BoundaryFrame> Frames)
{
    /// <summary>The size of the plane, its classes and how many points are in their right one at last.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Classes} classes over x {Window.X:G3} to {Window.X + Window.Side:G3}, y {Window.Y:G3} to {Window.Y + Window.Side:G3}: {100 * Frames[^1].Accuracy:0.#} % of {Data.Count} points right");
}

/// <summary>A square of the plane.</summary>
/// <param name="X">Its least first coordinate.</param>
/// <param name="Y">Its least second coordinate.</param>
/// <param name="Side">Its length.</param>
public readonly record struct PlaneWindow(double X, double Y, double Side);

/// <summary>The answers at one time.</summary>
/// <param name="Step">After how many steps of training; null for the network as it is.</param>
/// <param name="Margins">
/// By class, then from bottom to top, then from left to right: by how much the score of the class is above the best other one. Where it is positive the
/// answer is this class. Not part of its JSON: they are a picture.
/// </param>
/// <param name="Accuracy">The share of the points that are in their right class, from 0 to 1.</param>
public sealed record BoundaryFrame(int? Step, [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<double> Margins, double Accuracy);
