using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace NotebookBackprop.Host.Tests;

/// <summary>The course's first lesson, for front ends to open.</summary>
internal static class Lesson
{
    public const string Name = "course.ipynb";

    /// <summary>Writes it, with its stored outputs, as a notebook of the project's kernel.</summary>
    public static void Put(string folder)
    {
        var notebook = IpynbReader.Read(File.ReadAllText(RepositoryRoot.Of("notebooks", "en", "01-computational-graphs.ipynb")));
        var kernel = new JsonObject { ["name"] = KernelSpec.Name, ["display_name"] = KernelSpec.DisplayName };
        File.WriteAllText(Path.Combine(folder, Name), IpynbWriter.Write(notebook with { Metadata = new() { ["kernelspec"] = kernel } }));
    }

    /// <summary>BACKPROP_SHOTS names a folder for pictures that a person looks at.</summary>
    public static async Task Shot(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("BACKPROP_SHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
