using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>How front ends find the kernel: a folder with a description, in one of the places where Jupyter looks.</summary>
internal static class KernelSpec
{
    /// <summary>The kernel's name for <c>--kernel</c> and in notebooks.</summary>
    public const string Name = "backprop";

    /// <summary>The description's file in the kernel's folder.</summary>
    public const string FileName = "kernel.json";

    /// <summary>What launchers show, by the name that Jupyter looks for.</summary>
    private const string LogoName = "logo-svg.svg";

    /// <summary>What menus of front ends show.</summary>
    public const string DisplayName = "C# (NotebookBackprop)";

    /// <summary>The language by Jupyter's name.</summary>
    public const string LanguageName = "C#";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Where Jupyter looks for the user's own kernels (Jupyter's documentation, "Common directories and file locations").</summary>
    public static string UserFolder
    {
        get
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var data = Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } named ? named
                : OperatingSystem.IsWindows() ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Jupyter")
                : Path.Combine(Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } share ? share : Path.Combine(home, ".local", "share"), "jupyter");
            return Path.Combine(data, "kernels", Name);
        }
    }

    /// <summary>Where Jupyter would find the kernel, the first place first; those inside of Python's environments are Python's own to know.</summary>
    public static IEnumerable<string> Places =>
    [
        .. (Environment.GetEnvironmentVariable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(path => Path.Combine(path, "kernels", Name)),
        UserFolder,
        .. new[] { Environment.GetEnvironmentVariable("VIRTUAL_ENV"), Environment.GetEnvironmentVariable("CONDA_PREFIX"), "/usr/local", "/usr" }.OfType<string>().Select(FolderBelow),
    ];

    /// <summary>The folder below a prefix such as <c>/usr/local</c> or a virtual environment.</summary>
    public static string FolderBelow(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", "kernels", Name);

    /// <summary>Writes the description.</summary>
    /// <param name="folder">Its place.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Install(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, FileName);
            File.WriteAllText(file + ".partial", Content().ToJsonString(s_indented) + "\n");
            File.Move(file + ".partial", file, overwrite: true);
            using var logo = File.Create(Path.Combine(folder, LogoName));
            typeof(KernelSpec).Assembly.GetManifestResourceStream(LogoName)!.CopyTo(logo);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The kernel cannot be made known in {folder}: {e.Message.TrimEnd('.')}; name another place with --prefix DIR, or use --user.");
        }
    }

    /// <summary>Removes the description.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Remove(string folder)
    {
        if (!Directory.Exists(folder))
            return false;
        Directory.Delete(folder, recursive: true);
        return true;
    }

    private static JsonObject Content() => new()
    {
        ["argv"] = new JsonArray([.. Command().Select(word => JsonValue.Create(word))]),
        ["display_name"] = DisplayName,
        ["language"] = LanguageName,
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { ["debugger"] = false },
    };

    /// <summary>This very program: the installed tool's own file where there is one, else the assembly with the runtime that runs it.</summary>
    private static string[] Command()
    {
        var program = Environment.ProcessPath!;
        string[] start = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [program, typeof(KernelSpec).Assembly.Location] : [program];
        return [.. start, "jupyter", "kernel", "{connection_file}"];
    }
}
