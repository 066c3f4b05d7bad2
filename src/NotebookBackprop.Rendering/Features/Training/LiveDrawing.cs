using System.Diagnostics;

namespace NotebookBackprop.Rendering;

/// <summary>
/// An output that is redrawn while a cell runs, a few times a second at most, and the more seldom the longer a drawing takes.
/// The cell's own thread draws: beside it, a drawing would take a processor from the engine's threads, which wait for one
/// another, and cost the training several times what it takes itself. Only the first is made beside it, as it is compiled
/// meanwhile.
/// </summary>
/// <param name="shown">What is replaced.</param>
internal sealed class LiveDrawing(IDisplayed shown)
{
    /// <summary>A drawing may take one part in so many of the time.</summary>
    private const int Share = 100;

    private static readonly long s_least = Stopwatch.Frequency / 4, s_most = 3 * Stopwatch.Frequency;

    private long _next = Stopwatch.GetTimestamp() + s_least;
    private bool _isWarm;
    private Task _first = Task.CompletedTask;

    /// <summary>Whether it is time for another drawing.</summary>
    public bool IsDue => Stopwatch.GetTimestamp() >= _next && _first.IsCompleted;

    /// <summary>Draws.</summary>
    /// <param name="view">What to show; nothing of it changes any more.</param>
    /// <param name="since">When the work for this drawing began, by <see cref="Stopwatch.GetTimestamp"/>.</param>
    public void Draw(object view, long since)
    {
        if (!_isWarm)
        {
            _isWarm = true;
            // How long compiling takes says nothing of the next.
            _first = Task.Run(() =>
            {
                Show(view);
                Volatile.Write(ref _next, Stopwatch.GetTimestamp() + s_least);
            });
            return;
        }
        Show(view);
        var end = Stopwatch.GetTimestamp();
        _next = end + Math.Clamp(Share * (end - since), s_least, s_most);
    }

    /// <summary>Shows what stays, after any drawing that is under way.</summary>
    public void Finish(object view)
    {
        // Who stops a cell wakes its thread again and again; what stays is shown all the same.
        while (!TryFinish(view))
        {
        }
    }

    private bool TryFinish(object view)
    {
        try
        {
            _first.Wait();
            Show(view);
            return true;
        }
        catch (ThreadInterruptedException)
        {
            return false;
        }
    }

    private void Show(object view)
    {
        try
        {
            shown.Update(view);
        }
#pragma warning disable CA1031 // A drawing that fails must not end a training.
        catch (Exception e) when (e is not ThreadInterruptedException)
#pragma warning restore CA1031
        {
        }
    }
}
