using System.Text.Json;

namespace NotebookBackprop.Repository.Tests.House;

/// <summary>The assemblies that a project of this clone is compiled with, as its last restore found them.</summary>
static class Packages
{
    public static IEnumerable<string> Of(string project)
    {
        var path = RepositoryRoot.Of("artifacts", "obj", $"NotebookBackprop.{project}", "project.assets.json");
        Need.That(File.Exists(path), $"What {project} is compiled with is unknown: dotnet restore NotebookBackprop.sln");
        using var assets = JsonDocument.Parse(File.ReadAllText(path));
        var root = assets.RootElement;
        string[] folders = [.. root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
        var found =
            from package in root.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
            where package.Value.GetProperty("type").GetString() == "package" && package.Value.TryGetProperty("compile", out _)
            let home = root.GetProperty("libraries").GetProperty(package.Name).GetProperty("path").GetString()
            from file in package.Value.GetProperty("compile").EnumerateObject()
            where file.Name.EndsWith(".dll", StringComparison.Ordinal)
            select folders.Select(folder => Path.Combine(folder, home, file.Name)).First(File.Exists);
        return [.. found];
    }
}
