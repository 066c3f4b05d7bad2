namespace NotebookBackprop.Session;

/// <summary><c>#!import FILE</c>.</summary>
internal sealed record ImportDirective() : Directive("#!import", "#!import FILE", "Runs a notebook (.ipynb, .dib) or a file of C# (.cs, .csx) as if it stood here; the path is relative to the notebook's folder.")
{
    private static readonly string[] s_sources = [".cs", ".csx"];

    /// <inheritdoc/>
    public override async Task<CellResult> Run(DirectiveSegment line, CellRun run)
    {
        var typed = Argument(line.Text);
        if (typed.Length == 0)
            throw new DirectiveException($"{Usage} names no file.");
        var path = run.Session.Environment.Folder.FullName(typed);
        if (run.Imports(path))
            throw new DirectiveException($"'{typed}' is being imported already, and imports itself: take one of the two lines out.");
        foreach (var (label, source) in Read(typed, run.Session.Environment.Folder))
            if (await run.Import(path, label).Run(source) is not CellSucceeded and var ended)
                return run.With(line, ended);
        return new CellSucceeded();
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Complete(CellLine line, CellSession session)
    {
        var typed = line.Word.TrimStart('"');
        var shown = typed[..(typed.LastIndexOf('/') + 1)];
        return (session.Environment.Folder.List(shown) ?? [])
            .Where(entry => !entry.Name.StartsWith('.') && (entry.IsFolder || s_sources.Contains(Path.GetExtension(entry.Name)) || NotebookFormat.Of(entry.Name) is not null))
            .Select(entry => shown + entry.Name + (entry.IsFolder ? "/" : ""))
            .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The texts to run, each with its name in errors.</summary>
    private static List<(string Label, string Source)> Read(string typed, INotebookFolder folder)
    {
        var (name, format) = (Path.GetFileName(typed), NotebookFormat.Of(typed));
        if (format is null && !s_sources.Contains(Path.GetExtension(typed), StringComparer.OrdinalIgnoreCase))
            throw new DirectiveException($"'{typed}' cannot be imported: the name must end in {string.Join(", ", NotebookFormat.All.Select(known => known.Extension).Concat(s_sources))}.");
        try
        {
            using var file = folder.Open(typed) ?? throw new DirectiveException($"There is no file '{typed}' in the notebook's folder, which is what the path is relative to.");
            using var reader = new StreamReader(file);
            var text = reader.ReadToEnd();
            return format is null ? [(name, text.ReplaceLineEndings("\n"))] : [.. Cells(name, format.Read(text))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DirectiveException($"'{typed}' cannot be read: {e.Message}");
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
