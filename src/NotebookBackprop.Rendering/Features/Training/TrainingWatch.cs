using System.Diagnostics;
using NotebookBackprop.Rendering;

namespace NotebookBackprop;

/// <summary>
/// Watches a training loop and draws it below the cell while it runs: loss, gradients and updates of each layer, how far it
/// is. When it is disposed, the finished record stays: it can be walked through, and holds no times.
/// </summary>
/// <example><code>
/// using (var watch = net.Watch(steps: 500))
///     for (var i = 0; i &lt; 500; i++)
///     {
///         optimizer.ZeroGrad();
///         var loss = CrossEntropy(net.Forward(x), labels);
///         loss.Backward();
///         optimizer.Step();
///         watch.Step(loss);
///     }
/// </code></example>
[TypeFormatterSource(typeof(TrainingFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class TrainingWatch : IDisposable
{
    private readonly TrainingRecorder _recorder;
    private readonly LiveDrawing _drawing;
    private readonly CancellationToken _cancellation = Notebook.Current.Cancellation;
    private readonly CancellationTokenRegistration _stopping;
    private readonly Lock _recording = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly int? _planned;
    private DecisionBoundary? _boundary;
    private bool _isOver;

    internal TrainingWatch(TrainingRecorder recorder, int? planned)
    {
        (_recorder, _planned) = (recorder, planned);
        _drawing = new(Notebook.Current.Display(new TrainingView(recorder.Run, planned, TimeSpan.Zero)));
        if (Notebook.Current.IsSilentOnceCancelled) _stopping = _cancellation.Register(Stop);
    }

    /// <summary>The record so far; after the end, the whole of it.</summary>
    public TrainingRun Run => _recorder.Run;

    /// <summary>
    /// Takes note of a step of training. To be called once in each, after <c>loss.Backward()</c> and before the gradients are
    /// cleared; before or after the optimizer's step. Inside of the <c>TrainingStep</c>, if there is one.
    /// </summary>
    /// <param name="loss">The step's loss, a single number.</param>
    /// <exception cref="ArgumentException">The loss is not a single number.</exception>
    /// <exception cref="InvalidOperationException">No gradient has come to the network since the last call, or the watch is over.</exception>
    /// <exception cref="NotFiniteNumberException">The loss is NaN or infinite; the message names the first operation that made such a number.</exception>
    /// <exception cref="OperationCanceledException">The user has interrupted the cell.</exception>
    public void Step(Tensor loss)
    {
        lock (_recording)
        {
            if (!_isOver)
            {
                _recorder.Step(loss);
                if (_drawing.IsDue) Draw();
            }
            else if (!_cancellation.IsCancellationRequested) throw new InvalidOperationException("watch: it has ended already; begin another with net.Watch().");
        }
        _cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Ends the watch, and shows the finished record.</summary>
    public void Dispose()
    {
        lock (_recording)
        {
            if (_isOver) return;
            _isOver = true;
            TrainingRun run;
            try
            {
                run = _recorder.Finish();
            }
#pragma warning disable CA1031 // What was recorded is shown, whatever becomes of the decision boundary at the end.
            catch (Exception)
#pragma warning restore CA1031
            {
                run = _recorder.Run;
            }
            _drawing.Finish(new TrainingView(run, _planned, IsStopped: _cancellation.IsCancellationRequested));
        }
        _stopping.Dispose();
    }

    /// <summary>Shows the record on the thread that cancels the cell, while there is still somebody to see it. The network is the cell's.</summary>
    private void Stop()
    {
        lock (_recording)
        {
            if (_isOver) return;
            _isOver = true;
            _drawing.Finish(new TrainingView(_recorder.Run with { Boundary = _boundary }, _planned, IsStopped: true));
        }
    }

    private void Draw()
    {
        var now = Stopwatch.GetTimestamp();
        _boundary = _recorder.Boundary();
        var run = _recorder.Run with { Boundary = _boundary };
        _drawing.Draw(new TrainingView(run, _planned, Stopwatch.GetElapsedTime(_start)), now);
    }
}
