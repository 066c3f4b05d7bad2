namespace NotebookBackprop;

/// <summary>
/// What is kept of a training loop of unknown length: at first every step's, and whenever there is no more room every
/// second of them. Which steps are kept follows from their count alone.
/// </summary>
/// <param name="room">The most that are kept.</param>
/// <param name="every">From one kept step to the next in the beginning.</param>
internal sealed class StepSamples<T>(int room, int every = 1)
{
    private List<(int Step, T Value)> _kept = [];

    /// <summary>From one kept step to the next.</summary>
    public int Every { get; private set; } = every;

    public IReadOnlyList<(int Step, T Value)> Kept => _kept;

    /// <summary>Whether a step, counted from 0, is to be kept.</summary>
    public bool IsDue(int step) => step % Every == 0;

    public void Add(int step, T value)
    {
        if (_kept.Count == room)
        {
            // A new list, so that who is stopped in between leaves a whole one.
            _kept = [.. _kept.Where(one => one.Step % (2 * Every) == 0)];
            Every *= 2;
            if (!IsDue(step)) return;
        }
        _kept.Add((step, value));
    }
}
