namespace NotebookBackprop.Host;

/// <summary><c>#!import FILE</c>.</summary>
internal sealed record ImportDirective() : Directive("#!import", "#!import FILE", "Runs a notebook (.ipynb, .dib) or a file of C# (.cs, .csx) as if it stood here; the path is relative to the notebook's folder.")
{
    private static readonly string[] Sources = [".cs", ".csx"];

    /// <inheritdoc/>
    public override CellResult Run(DirectiveSegment line, CellRun run)
    {
        var typed = Argument(line.Text);
        if (typed.Length == 0)
            throw new DirectiveException($"{Usage} names no file.");
        var path = Path.GetFullPath(typed, run.Session.Folder);
        if (run.Imports(path))
            throw new DirectiveException($"'{typed}' is being imported already, and imports itself: take one of the two lines out.");
        foreach (var (label, source) in Read(typed, path))
            if (run.Import(path, label).Run(source) is not CellSucceeded and var ended)
                return run.With(line, ended);
        return new CellSucceeded();
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Complete(CellLine line, CellSession session)
    {
        var typed = line.Word.TrimStart('"');
        var shown = typed[..(typed.LastIndexOf('/') + 1)];
        var folder = new DirectoryInfo(Path.Combine(session.Folder, shown));
        return !folder.Exists ? [] : folder.EnumerateFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith('.') && (entry is DirectoryInfo || Sources.Contains(entry.Extension) || NotebookFormat.Of(entry.Name) is not null))
            .Select(entry => shown + entry.Name + (entry is DirectoryInfo ? "/" : ""))
            .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The texts to run, each with its name in errors.</summary>
    private static List<(string Label, string Source)> Read(string typed, string path)
    {
        var (name, format) = (Path.GetFileName(path), NotebookFormat.Of(path));
        if (format is null && !Sources.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            throw new DirectiveException($"'{typed}' cannot be imported: the name must end in {string.Join(", ", NotebookFormat.All.Select(known => known.Extension).Concat(Sources))}.");
        try
        {
            var text = File.ReadAllText(path);
            return format is null ? [(name, text.ReplaceLineEndings("\n"))] : [.. Cells(name, format.Read(text))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DirectiveException(File.Exists(path) ? $"'{typed}' cannot be read: {e.Message}" : $"There is no file '{typed}' in the notebook's folder, which is what the path is relative to.");
        }
        catch (NotebookFormatException e)
        {
            throw new DirectiveException($"'{typed}' {e.Message}.");
        }
    }

    private static IEnumerable<(string, string)> Cells(string name, NotebookDocument notebook)
    {
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            if (notebook.Cells[i] is not CodeCell code)
                continue;
            if (Language.Of(code, notebook) is not Language.CSharp and var other)
                throw new DirectiveException($"'{name}' cannot be imported: its cell {i + 1} is written in {other}, and this host runs C# cells only.");
            yield return ($"{name}, cell {i + 1}", code.Source);
        }
    }
}
