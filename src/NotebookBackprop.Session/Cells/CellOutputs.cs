namespace NotebookBackprop.Session;

/// <summary>Collects the outputs of a notebook's cells as they appear.</summary>
/// <param name="cells">How many cells there are.</param>
public sealed class CellOutputs(int cells) : IOutputSink
{
    private readonly Lock _gate = new();
    private readonly List<Output>[] _outputs = [.. Enumerable.Range(0, cells).Select(_ => new List<Output>())];
    private int _current;

    /// <summary>From now on outputs belong to this cell.</summary>
    /// <param name="cell">Its place in the notebook, from 0.</param>
    public void Begin(int cell)
    {
        lock (_gate)
            _current = cell;
    }

    /// <summary>What a cell has given so far.</summary>
    /// <param name="cell">Its place in the notebook, from 0.</param>
    public IReadOnlyList<Output> Of(int cell)
    {
        lock (_gate)
            return [.. _outputs[cell]];
    }

    /// <inheritdoc/>
    public void Add(Output output)
    {
        lock (_gate)
        {
            var list = _outputs[_current];
            // Pieces of one stream that follow each other are one output.
            if (output is StreamOutput more && list.LastOrDefault() is StreamOutput last && last.Name == more.Name)
                list[^1] = last with { Text = last.Text + more.Text };
            else
                list.Add(output);
        }
    }

    /// <inheritdoc/>
    public void Update(string displayId, MimeBundle data)
    {
        lock (_gate)
            foreach (var list in _outputs)
                for (var i = 0; i < list.Count; i++)
                    if (list[i] is DisplayData shown && shown.DisplayId == displayId)
                        list[i] = shown with { Data = data };
    }
}
