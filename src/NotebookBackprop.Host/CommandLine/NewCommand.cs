using System.CommandLine;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary><c>new NAME [--language en|es]</c>.</summary>
internal static class NewCommand
{
    private static readonly string[] s_languages = ["en", "es"];

    /// <summary>The command as declared.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = $"The file to write; {string.Join(" or ", NotebookFormat.All.Select(format => format.Extension))} at its end says which kind, without either the first." };
        var language = new Option<string>("--language") { Description = "Of its text and its drawings: en or es.", DefaultValueFactory = _ => s_languages[0], HelpName = "en|es" };
        var command = new Command("new", "Write a starter notebook that runs as it is.") { name, language };
        command.SetAction(parsed => Write(parsed.GetValue(name)!, parsed.GetValue(language)!));
        return command;
    }

    private static int Write(string name, string language)
    {
        if (!s_languages.Contains(language, StringComparer.Ordinal))
            throw new UsageException($"There is no starter notebook in '{language}': --language takes {string.Join(" or ", s_languages)}.");
        var path = NotebookFormat.Of(name) is null ? name + NotebookFormat.All[0].Extension : name;
        if (Path.GetFileNameWithoutExtension(path).Length == 0)
            throw new UsageException($"'{name}' names no file: new NAME.");
        var dib = Starter(language);
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            // Never over a file that is there.
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew));
            file.Write(path.EndsWith(".dib", StringComparison.OrdinalIgnoreCase) ? dib : Notebook(dib, language));
        }
        catch (IOException) when (File.Exists(path) || Directory.Exists(path))
        {
            throw new UsageException($"{path} is there already: give another name.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be written: {e.Message}");
        }
        Console.WriteLine($"Wrote {path}: open it in Jupyter or VS Code, or run it here with run {path}.");
        return ExitCode.Success;
    }

    private static string Starter(string language)
    {
        using var reader = new StreamReader(typeof(NewCommand).Assembly.GetManifestResourceStream($"starter.{language}.dib")!);
        return reader.ReadToEnd();
    }

    /// <summary>As a notebook that opens with this kernel in Jupyter.</summary>
    private static string Notebook(string dib, string language)
    {
        var read = DibReader.Read(dib);
        var metadata = (JsonObject)read.Metadata.DeepClone();
        metadata["kernelspec"] = new JsonObject { ["display_name"] = KernelSpec.DisplayName, ["language"] = KernelSpec.LanguageName, ["name"] = KernelSpec.Name };
        metadata["language_code"] = language;
        metadata["language_info"] = new JsonObject { ["name"] = KernelSpec.LanguageName };
        return IpynbWriter.Write(read with { Metadata = metadata });
    }
}
