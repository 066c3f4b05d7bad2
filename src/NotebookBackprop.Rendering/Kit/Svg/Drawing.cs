namespace NotebookBackprop.Rendering;

/// <summary>An SVG picture.</summary>
/// <param name="Svg">The document.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
internal sealed record Drawing(string Svg, double Width, double Height);
