namespace NotebookBackprop.TestKit;

/// <summary>Code of real front ends, as npm installs it for the tests: scripts to stand in a page.</summary>
public static class FrontEnd
{
    /// <summary>Where npm installs it.</summary>
    public static string Folder { get; } = RepositoryRoot.Of("tests", "frontend");

    /// <summary>JupyterLab's sanitizer, as <c>sanitize(html)</c>.</summary>
    public static string Sanitizer => Code(".built/sanitizer.js");

    /// <summary>The accessibility check, as <c>axe</c>.</summary>
    public static string Axe => Code("axe-core/axe.min.js");

    /// <summary>The reader and drawer of Mermaid's language, as <c>mermaid</c>.</summary>
    public static string Mermaid => Code("mermaid/dist/mermaid.min.js");

    /// <summary>What JupyterLab leaves of an output in a notebook that is not trusted.</summary>
    public static string Sanitize(string html) =>
        PageProbe.Await($"<body>{Sanitizer}<template>{html}</template>", "sanitize(document.querySelector('template').innerHTML)").GetString()!;

    private static string Code(string file)
    {
        var path = Path.Combine(Folder, "node_modules", file);
        Need.That(File.Exists(path), $"{file} is not there (npm ci in tests/frontend)");
        return $"<script>{File.ReadAllText(path).Replace("</script", @"<\/script", StringComparison.Ordinal)}</script>";
    }
}
