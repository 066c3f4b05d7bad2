namespace NotebookBackprop.Rendering;

/// <summary>A source's numbers beside those computed here: a paper badge.</summary>
/// <param name="Source">Where the numbers come from: a paper, a lecture, a theory.</param>
/// <param name="Claims">The numbers, in reading order.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record Reproduction(string Source, IReadOnlyList<Claim> Claims)
{
    /// <summary>Whether every number is what the source says.</summary>
    public bool Passes => Claims.All(claim => claim.Passes);
}
