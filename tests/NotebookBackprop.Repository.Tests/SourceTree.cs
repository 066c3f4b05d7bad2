using System.Diagnostics;
using System.Text;
using System.Xml.Linq;

namespace NotebookBackprop.Repository.Tests;

/// <summary>The files of a repository: the real one, or one made up to show that a rule can fail.</summary>
/// <param name="Files">Content by path; paths are relative to the root, with forward slashes.</param>
sealed record SourceTree(IReadOnlyDictionary<string, byte[]> Files)
{
    public IEnumerable<string> Paths => Files.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<string> Projects => Paths.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

    public string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    /// <summary>The values of <c>Include</c> (or <c>Update</c>) on every element of this name in a project file.</summary>
    public IEnumerable<string> Includes(string project, string element) => Items(project, element).Select(Include);

    /// <summary>Every element of this name in a project file that includes or updates something.</summary>
    public IEnumerable<XElement> Items(string project, string element) =>
        XDocument.Parse(Text(project).TrimStart('\uFEFF')).Descendants(element).Where(item => item.Attribute("Include") is not null || item.Attribute("Update") is not null);

    public static string Include(XElement item) => (item.Attribute("Include") ?? item.Attribute("Update"))!.Value;

    public static SourceTree Of(params (string Path, string Text)[] files) =>
        new(files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text)));

    /// <summary>Every file that git tracks, or would with the next <c>git add</c>, in the clone these tests were built in.</summary>
    public static SourceTree OfThisRepository()
    {
        var root = RepositoryRoot.Path;
        Assert.SkipUnless(
            Path.Exists(Path.Combine(root, ".git")) || Need.Everything,
            "This is no git clone, so what belongs to the repository is unknown.");
        var paths = Git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => File.Exists(Path.Combine(root, path)))
            .Distinct();
        return new(paths.ToDictionary(path => path, path => File.ReadAllBytes(Path.Combine(root, path))));
    }

    static string Git(string folder, params string[] arguments)
    {
        // A clone that belongs to another user, as in many build containers, is still only read here.
        var start = new ProcessStartInfo("git", ["-c", $"safe.directory={folder}", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git failed in {folder}: {errors.Result}");
    }
}
