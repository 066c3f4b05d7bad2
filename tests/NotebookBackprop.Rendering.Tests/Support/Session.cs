namespace NotebookBackprop.Rendering.Tests;

/// <summary>The process's notebook and settings for one test; both are put back.</summary>
[CollectionDefinition(nameof(Session), DisableParallelization = true)]
public sealed class Session : IDisposable
{
    private readonly INotebook _notebook = Notebook.Current;
    private readonly Settings _settings = Settings.Current;

    public Session(INotebook notebook) => Notebook.Current = notebook;

    public void Dispose()
    {
        Notebook.Current = _notebook;
        Settings.Current = _settings;
    }
}
