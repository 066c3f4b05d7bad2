
namespace NotebookBackprop.Host.Tests;

/// <summary>The notebooks of the course: the lessons and their solutions, in every language.</summary>
internal static class Course
{
    private static string Folder => RepositoryRoot.Of("notebooks");

    /// <summary>Paths below the course's folder, in order.</summary>
    public static IReadOnlyList<string> Notebooks { get; } =
        [.. Directory.GetFiles(Folder, "*.ipynb", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path))
            .Where(path => !path.Contains(".ipynb_checkpoints", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static string FullPath(string notebook) => Path.Combine(Folder, notebook);

    public static NotebookDocument Read(string notebook) => IpynbReader.Read(File.ReadAllText(FullPath(notebook)));

    public static bool IsSolution(string notebook) => Path.GetFileName(Path.GetDirectoryName(notebook)) == "solutions";

    /// <summary>The lesson that a notebook of solutions answers.</summary>
    public static string LessonOf(string solution) => Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(solution))!, Path.GetFileName(solution));
}
