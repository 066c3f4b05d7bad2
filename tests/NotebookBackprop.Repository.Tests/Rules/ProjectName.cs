namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>Short names of projects: <c>src/NotebookBackprop.Magics/NotebookBackprop.Magics.csproj</c> is <c>Magics</c>.</summary>
static class ProjectName
{
    const string Prefix = "NotebookBackprop.";
    const string TestSuffix = ".Tests";

    public static string Of(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
        return name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
    }

    public static bool IsTest(string name) => name.EndsWith(TestSuffix, StringComparison.Ordinal);

    public static string Tested(string test) => test[..^TestSuffix.Length];

    /// <summary>Whether users get this project: benchmarks and other tools beside the tests may know everything.</summary>
    public static bool IsShipped(string path) =>
        path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("extension/", StringComparison.Ordinal);
}
