namespace NotebookBackprop.Repository.Tests;

/// <summary>The folder of the clone that the running tests were built in.</summary>
static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "NotebookBackprop.sln"))
            ? folder
            : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException(
                $"No NotebookBackprop.sln above {AppContext.BaseDirectory}: run the tests in the clone that built them."));
}
