namespace NotebookBackprop.Rendering;

/// <summary>A decision boundary to be drawn.</summary>
/// <param name="Boundary">The answers of the network.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record BoundaryView(DecisionBoundary Boundary);
