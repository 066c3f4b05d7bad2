namespace NotebookBackprop.Rendering;

/// <summary>The notebook this process serves.</summary>
public static class Notebook
{
    /// <summary>The installed notebook; outside of one, a notebook without variables that shows nothing.</summary>
    public static INotebook Current { get; set; } = new NoNotebook();

    private sealed class NoNotebook : INotebook, IDisplayed
    {
        public IReadOnlyList<KeyValuePair<string, object?>> Variables => [];
        public CancellationToken Cancellation => CancellationToken.None;
        public IDisplayed Display(object value) => this;
        public void Declare(string name, object value) { }
        public void Update(object value) { }
    }
}
