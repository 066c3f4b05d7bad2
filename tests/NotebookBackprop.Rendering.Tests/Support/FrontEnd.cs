using System.Runtime.CompilerServices;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Code of real front ends, as npm installs it for the tests: scripts to stand in a page.</summary>
internal static class FrontEnd
{
    /// <summary>JupyterLab's sanitizer, as <c>sanitize(html)</c>.</summary>
    public static string Sanitizer => Script(".built/sanitizer.js");

    /// <summary>The accessibility check, as <c>axe</c>.</summary>
    public static string Axe => Script("axe-core/axe.min.js");

    /// <summary>The reader and drawer of Mermaid's language, as <c>mermaid</c>.</summary>
    public static string Mermaid => Script("mermaid/dist/mermaid.min.js");

    /// <summary>What JupyterLab leaves of an output in a notebook that is not trusted.</summary>
    public static string Sanitize(string html) =>
        Browser.Await($"<body>{Sanitizer}<template>{html}</template>", "sanitize(document.querySelector('template').innerHTML)").GetString()!;

    /// <summary>Where npm installs it.</summary>
    public static string Folder { get; } = Home();

    private static string Home([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../frontend"));

    private static string Script(string file)
    {
        var path = Path.Combine(Folder, "node_modules", file);
        Need.That(File.Exists(path), $"{file} is not there (npm ci in tests/frontend)");
        return $"<script>{File.ReadAllText(path).Replace("</script", @"<\/script", StringComparison.Ordinal)}</script>";
    }
}
