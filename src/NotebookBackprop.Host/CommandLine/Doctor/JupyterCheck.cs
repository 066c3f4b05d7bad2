namespace NotebookBackprop.Host;

/// <summary>Is there a Jupyter?</summary>
internal static class JupyterCheck
{
    private const string Part = "Jupyter", Meaning = "Opens notebooks in a browser; VS Code and the runner need none of it.";

    /// <summary>Looks.</summary>
    public static Finding Look()
    {
        if (Programs.Find("jupyter") is not { } program)
            return new(Part, Health.Missing, "There is no program jupyter on the search path.", Meaning, "Install it with pip install jupyterlab, or the system's package of Jupyter Notebook.");
        var (exit, output, error) = Programs.Run(program, Path.GetTempPath(), ["--version"]);
        // Lines such as "notebook         : 6.4.12"; what is not there reads "not installed".
        var parts = output.Split('\n').Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(line => line is ["jupyterlab" or "notebook", not "not installed"]).Select(line => $"{line[0]} {line[1]}");
        return exit == 0
            ? new(Part, Health.Ok, string.Join(", ", parts.Append(program)), Meaning, "")
            : new(Part, Health.Broken, $"{program} fails: {error.Trim().Split('\n')[^1]}", Meaning, "Install Jupyter anew, such as with pip install --upgrade jupyterlab.");
    }
}
