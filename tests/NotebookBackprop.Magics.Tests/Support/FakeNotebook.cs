using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics.Tests;

/// <summary>A notebook that keeps what it was told to show.</summary>
internal sealed class FakeNotebook : INotebook, IDisplayed
{
    private readonly List<KeyValuePair<string, object?>> _variables = [];

    public IReadOnlyList<KeyValuePair<string, object?>> Variables => _variables;

    public CancellationToken Cancellation => CancellationToken.None;

    public List<object> Shown { get; } = [];

    public T Let<T>(string name, T value)
    {
        _variables.RemoveAll(variable => variable.Key == name);
        _variables.Add(new(name, value));
        return value;
    }

    public IDisplayed Display(object value)
    {
        Shown.Add(value);
        return this;
    }

    public void Declare(string name, object value) => Let(name, value);

    public void Update(object value) => Shown[^1] = value;
}
