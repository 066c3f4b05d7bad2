namespace NotebookBackprop.Session;

/// <summary>Packages that were loaded, as a cell shows them.</summary>
internal static class PackageList
{
    private const string Title = "Installed packages";

    /// <summary>The list.</summary>
    public static MimeBundle Of(IReadOnlyList<PackageRequest> packages) => MimeBundle.OfText(
        ("text/html", $"<div><strong>{Title}</strong><ul>{string.Concat(packages.Select(package => $"<li>{Html.Encode(package.Shown)}</li>"))}</ul></div>"),
        ("text/plain", $"{Title}: {string.Join("; ", packages.Select(package => package.Shown))}"));
}
