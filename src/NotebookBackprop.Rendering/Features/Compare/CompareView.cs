namespace NotebookBackprop.Rendering;

/// <summary>Networks of one comparison side by side: the deepest first, and where scripts run all the others.</summary>
/// <param name="Comparison">What was measured.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record CompareView(FlowComparison Comparison)
{
    /// <summary>The place of the depth that is shown where nothing moves.</summary>
    internal int Shown => Comparison.Depths.Count - 1;

    /// <summary>Whether there is more than one depth to choose from.</summary>
    internal bool HasDepths => Comparison.Depths.Count > 1;
}
