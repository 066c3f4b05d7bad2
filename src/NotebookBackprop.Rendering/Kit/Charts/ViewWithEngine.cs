namespace NotebookBackprop.Rendering;

/// <summary>A view as it is first shown in a page that has no chart engine yet.</summary>
/// <param name="View">The view.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
internal sealed record ViewWithEngine(object View);
