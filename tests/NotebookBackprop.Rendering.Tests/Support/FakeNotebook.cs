namespace NotebookBackprop.Rendering.Tests;

/// <summary>A notebook with the variables a test declares, in that order.</summary>
internal sealed class FakeNotebook : INotebook, IDisplayed
{
    private readonly List<KeyValuePair<string, object?>> _variables = [];

    public IReadOnlyList<KeyValuePair<string, object?>> Variables => _variables;

    public CancellationToken Cancellation => CancellationToken.None;

    public T Let<T>(string name, T value)
    {
        _variables.RemoveAll(variable => variable.Key == name);
        _variables.Add(new(name, value));
        return value;
    }

    public IDisplayed Display(object value) => this;

    public void Declare(string name, object value) => Let(name, value);

    public void Update(object value) { }
}
