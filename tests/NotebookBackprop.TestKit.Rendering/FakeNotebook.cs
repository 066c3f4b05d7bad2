using NotebookBackprop.Rendering;

namespace NotebookBackprop.TestKit;

/// <summary>A notebook with the variables a test declares, in that order; it keeps what it was told to show.</summary>
public sealed class FakeNotebook : INotebook, IDisplayed
{
    private readonly List<KeyValuePair<string, object?>> _variables = [];
    private readonly List<object> _shown = [];

    public IReadOnlyList<KeyValuePair<string, object?>> Variables => _variables;

    public CancellationToken Cancellation => CancellationToken.None;

    /// <summary>Each output as it stands now.</summary>
    public IReadOnlyList<object> Shown => _shown;

    public T Let<T>(string name, T value)
    {
        _variables.RemoveAll(variable => variable.Key == name);
        _variables.Add(new(name, value));
        return value;
    }

    public IDisplayed Display(object value)
    {
        _shown.Add(value);
        return this;
    }

    public void Declare(string name, object value) => Let(name, value);

    public void Update(object value) => _shown[^1] = value;
}
