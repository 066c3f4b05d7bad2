using System.Diagnostics;

namespace NotebookBackprop.Rendering;

/// <summary>
/// An output that is redrawn while a cell runs: on another thread, a few times a second at most, and the more seldom the longer a
/// drawing takes.
/// </summary>
/// <param name="shown">What is replaced.</param>
internal sealed class LiveDrawing(IDisplayed shown)
{
    /// <summary>A drawing may take one part in so many of the time.</summary>
    private const int Share = 60;

    private static readonly long s_least = Stopwatch.Frequency / 4;

    private long _next = Stopwatch.GetTimestamp() + s_least;
    private Task _drawing = Task.CompletedTask;

    /// <summary>Whether it is time for another drawing.</summary>
    public bool IsDue => Stopwatch.GetTimestamp() >= _next && _drawing.IsCompleted;

    /// <summary>Begins to draw, and returns at once.</summary>
    /// <param name="view">What to show; nothing of it changes any more.</param>
    /// <param name="since">When the work for this drawing began, by <see cref="Stopwatch.GetTimestamp"/>.</param>
    public void Draw(object view, long since) => _drawing = Task.Run(() =>
    {
        Show(view);
        var end = Stopwatch.GetTimestamp();
        Volatile.Write(ref _next, end + Math.Max(s_least, Share * (end - since)));
    });

    /// <summary>Shows what stays, after any drawing that is under way.</summary>
    public void Finish(object view)
    {
        while (!_drawing.IsCompleted)
        {
            try
            {
                _drawing.Wait();
            }
            catch (ThreadInterruptedException)
            {
                // Who stops a cell wakes its thread again and again; the last drawing is still to come.
            }
        }
        Show(view);
    }

    private void Show(object view)
    {
        try
        {
            shown.Update(view);
        }
#pragma warning disable CA1031 // A drawing that fails must not end a training.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
