namespace NotebookBackprop.Host;

/// <summary>The files of one run, as full paths.</summary>
/// <param name="Input">The notebook to run.</param>
/// <param name="Notebook">Where the executed notebook goes.</param>
/// <param name="Page">Where the HTML page goes.</param>
internal sealed record RunFiles(string Input, string Notebook, string Page)
{
    /// <summary>
    /// Places the results: below the output folder, in a folder named like the one that the notebook lies in, where
    /// its path names one. So <c>notebooks/en/01.ipynb</c> and <c>notebooks/es/01.ipynb</c> stay apart.
    /// </summary>
    /// <param name="inputs">Paths as typed.</param>
    /// <param name="outputFolder">Path as typed.</param>
    /// <exception cref="UsageException">Two notebooks have one place, or a notebook would be overwritten.</exception>
    public static IReadOnlyList<RunFiles> Plan(IReadOnlyList<string> inputs, string outputFolder)
    {
        var plan = inputs.Select(input => Of(input, outputFolder)).ToList();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var files in plan)
        {
            if (plan.Exists(other => other.Input == files.Notebook || other.Input == files.Page))
                throw new UsageException($"The executed notebook would overwrite {Shown(files.Notebook)} itself: name another folder with --output.");
            if (!owners.TryAdd(files.Notebook, files.Input))
                throw new UsageException($"{Shown(owners[files.Notebook])} and {Shown(files.Input)} would both be written to {Shown(files.Notebook)}: run them one at a time, each with its own --output.");
        }
        return plan;
    }

    /// <summary>The results replace the notebooks themselves.</summary>
    /// <param name="inputs">Paths as typed.</param>
    /// <exception cref="UsageException">A notebook has no room for outputs.</exception>
    public static IReadOnlyList<RunFiles> PlanInPlace(IReadOnlyList<string> inputs)
    {
        foreach (var input in inputs)
            if (NotebookFormat.Of(input)?.Extension == ".dib")
                throw new UsageException($"{Shown(Path.GetFullPath(input))} is a .dib, which holds no outputs: leave --in-place out, or save it as .ipynb.");
        return [.. inputs.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Select(path => new RunFiles(path, path, Path.ChangeExtension(path, ".html")))];
    }

    /// <summary>A path for people: relative to the current folder where it lies below it.</summary>
    public static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private static RunFiles Of(string input, string outputFolder)
    {
        var parent = Path.GetFileName(Path.GetDirectoryName(input)) ?? "";
        var folder = Path.GetFullPath(Path.Combine(outputFolder, parent is "." or ".." ? "" : parent));
        var name = Path.GetFileNameWithoutExtension(input);
        return new(Path.GetFullPath(input), Path.Combine(folder, name + ".ipynb"), Path.Combine(folder, name + ".html"));
    }

    /// <summary>Reads the notebook.</summary>
    /// <exception cref="UsageException">There is none, or it cannot be read.</exception>
    public NotebookDocument Read() => Read(Input);

    /// <summary>Reads a notebook.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="UsageException">There is none, or it cannot be read.</exception>
    public static NotebookDocument Read(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"{Shown(path)} is a folder: name the notebooks in it.");
        if (NotebookFormat.Of(path) is not { } format)
            throw new UsageException($"{Shown(path)} is no notebook by its name, which must end in {string.Join(" or ", NotebookFormat.All.Select(known => known.Extension))}.");
        try
        {
            return format.Read(File.ReadAllText(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"There is no file {Shown(path)}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Shown(path)} cannot be read: {e.Message}");
        }
        catch (NotebookFormatException e)
        {
            throw new UsageException($"{Shown(path)} {e.Message}.");
        }
    }

    /// <summary>Finds out, before anything runs, whether the results can be written.</summary>
    /// <exception cref="UsageException">They cannot.</exception>
    public void Prepare() => Guard(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Notebook)!);
        foreach (var path in new[] { Notebook, Page })
        {
            if (Directory.Exists(path))
                throw new IOException("a folder has that name.");
            File.Create(Partial(path)).Dispose();
            File.Delete(Partial(path));
        }
    });

    /// <summary>Writes the results, each whole or not at all.</summary>
    /// <param name="executed">The notebook with its outputs.</param>
    /// <param name="withPage">Whether the page is wanted too.</param>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public void Write(NotebookDocument executed, bool withPage = true) => Guard(() =>
    {
        WriteWhole(Notebook, IpynbWriter.Write(executed));
        if (withPage)
            WriteWhole(Page, HtmlPage.Render(executed, Path.GetFileNameWithoutExtension(Input), new DesktopFolder(Path.GetDirectoryName(Input)!)));
    });

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Shown(Path.GetDirectoryName(Notebook)!)} cannot take the results: {e.Message.TrimEnd('.')}; name another folder with --output.");
        }
    }

    private static void WriteWhole(string path, string text)
    {
        File.WriteAllText(Partial(path), text);
        File.Move(Partial(path), path, overwrite: true);
    }

    private static string Partial(string path) => path + ".partial";
}
