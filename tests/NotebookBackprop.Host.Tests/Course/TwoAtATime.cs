namespace NotebookBackprop.Host.Tests;

/// <summary>Work that tests ask for one by one: while one waits for its own, the next of the list is already under way.</summary>
/// <param name="items">In the order in which tests ask.</param>
/// <param name="work">What is done for one, once; in a process of its own.</param>
internal sealed class TwoAtATime<T>(IReadOnlyList<string> items, Func<string, T> work)
{
    private readonly Dictionary<string, Task<T>> _begun = [];

    public T Of(string item)
    {
        var mine = Begin(item);
        var next = Enumerable.Range(0, items.Count).First(i => items[i] == item) + 1;
        if (next < items.Count)
            Begin(items[next]);
        return mine.GetAwaiter().GetResult();
    }

    private Task<T> Begin(string item) =>
        _begun.TryGetValue(item, out var begun) ? begun : _begun[item] = Task.Run(() => work(item));
}
