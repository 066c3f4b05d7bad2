namespace NotebookBackprop.Host;

/// <summary>Is there something to look at pages with?</summary>
internal static class BrowserCheck
{
    private const string Part = "Browser", Meaning = "Shows the pages that run writes; they need no network.";
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "microsoft-edge", "firefox", "xdg-open"];

    /// <summary>Looks.</summary>
    public static Finding Look()
    {
        if (!OperatingSystem.IsLinux())
            return new(Part, Health.Ok, "The system's own.", Meaning, "");
        return s_names.Select(Programs.Find).FirstOrDefault(path => path is not null) is { } found
            ? new(Part, Health.Ok, found, Meaning, "")
            : new(Part, Health.Missing, "None was found on the search path.", Meaning, "Install one, or copy the pages to a machine that has one.");
    }
}
