using System.Text.Json;

namespace NotebookBackprop.Repository.Tests.House;

/// <summary>What a project of this clone is compiled with beside its own sources and the projects below, as its last restore and build left it.</summary>
static class Beside
{
    public static IEnumerable<string> Of(string project) => Assemblies(project).Concat(Made(project));

    /// <summary>Sources that other compilers make of ours, such as protoc: they lie in folders, what the SDK writes does not.</summary>
    static IEnumerable<string> Made(string project)
    {
        var home = RepositoryRoot.Of("artifacts", "obj", $"NotebookBackprop.{project}", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)));
        return Directory.Exists(home) ? Directory.EnumerateDirectories(home).SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)) : [];
    }

    static IEnumerable<string> Assemblies(string project)
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
