namespace NotebookBackprop.Host.Tests;

/// <summary>Work that tests ask for one by one: while one waits for its own, the next of the list is already under way.</summary>
/// <param name="items">In the order in which tests ask.</param>
/// <param name="work">What is done for one, once; in a process of its own.</param>
internal sealed class TwoAtATime<T>(IReadOnlyList<string> items, Func<string, T> work) : IDisposable
{
    private readonly Dictionary<string, Task<T>> _begun = [];
    private readonly SemaphoreSlim _places = new(2);

    public T Of(string item)
    {
        var mine = Begin(item);
        var next = Enumerable.Range(0, items.Count).First(i => items[i] == item) + 1;
        if (next < items.Count)
            Begin(items[next]);
        return mine.GetAwaiter().GetResult();
    }

    public void Dispose() => _places.Dispose();

    private Task<T> Begin(string item) => _begun.TryGetValue(item, out var begun) ? begun : _begun[item] = Run(item);

    private async Task<T> Run(string item)
    {
        await _places.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Task.Run(() => work(item)).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }
}
