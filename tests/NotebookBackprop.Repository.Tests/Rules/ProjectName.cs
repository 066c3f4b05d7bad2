namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>Short names of projects: <c>src/NotebookBackprop.Magics/NotebookBackprop.Magics.csproj</c> is <c>Magics</c>.</summary>
static class ProjectName
{
    const string Prefix = "NotebookBackprop.";
    const string TestSuffix = ".Tests";
    const string Kit = "TestKit";

    public static string Of(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
        return name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
    }

    public static bool IsTest(string name) => name.EndsWith(TestSuffix, StringComparison.Ordinal);

    public static string Tested(string test) => test[..^TestSuffix.Length];

    /// <summary>Whether it is a library that test projects share: <c>TestKit</c>, or <c>TestKit.X</c> for tests of X and what stands on it.</summary>
    public static bool IsKit(string name) => name == Kit || name.StartsWith($"{Kit}.", StringComparison.Ordinal);

    /// <summary>X of <c>TestKit.X</c>; nothing of <c>TestKit</c>.</summary>
    public static string KitOf(string kit) => kit[Kit.Length..].TrimStart('.');

    /// <summary>Whether users get this project: benchmarks and other tools beside the tests may know everything.</summary>
    public static bool IsShipped(string path) =>
        path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("extension/", StringComparison.Ordinal);
}
