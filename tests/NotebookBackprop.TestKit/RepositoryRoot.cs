namespace NotebookBackprop.TestKit;

/// <summary>The folder of the clone that the running tests were built in.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The full path of a file or folder of the clone, given part by part.</summary>
    public static string Of(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "NotebookBackprop.sln"))
            ? folder
            : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException(
                $"No NotebookBackprop.sln above {AppContext.BaseDirectory}: run the tests in the clone that built them."));
}
