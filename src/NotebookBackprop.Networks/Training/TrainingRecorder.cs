using System.Globalization;

namespace NotebookBackprop;

/// <summary>
/// Records a training loop: the loss of every step, and at some steps the gradients and updates of each layer. Which steps
/// these are follows from their count alone, so that the record is the same in every run; the longer the loop, the fewer.
/// </summary>
public sealed class TrainingRecorder
{
    /// <summary>The most steps whose layers are kept.</summary>
    private const int MostSamples = 240;

    /// <summary>The most states of the network that are kept for a decision boundary, and the most memory they take.</summary>
    private const int MostStates = 15, MostStateBytes = 64 << 20;

    /// <summary>So many parameters take as long to measure as a step may wait; of more, fewer steps are measured from the start.</summary>
    private const int Quick = 1 << 14, MostEvery = 16;

    /// <summary>Places on a side of a decision boundary: of those that stay, and of the one that is drawn again and again.</summary>
    private const int BoundarySize = 48, LiveSize = 32;

    private readonly Module _net;
    private readonly string? _name;
    private readonly LayerProbe[] _layers;
    private readonly Tensor[] _parameters;
    private readonly Tensor?[] _gradients;
    private readonly PileWatch _pile;
    private readonly StepSamples<LayerProbe.Sample[]> _samples;
    private readonly StepSamples<Tensor[]> _states;
    private readonly PlaneReader? _plane, _live;
    private double[] _losses = new double[256];
    private int _steps;
    private NonFinite? _firstBad;
    private DecisionBoundary? _boundary;

    /// <summary>Begins a record.</summary>
    /// <param name="net">What is trained.</param>
    /// <param name="name">What the run is called.</param>
    /// <param name="data">Points of a plane with their classes, to record how the decision boundary moves; null for no boundary.</param>
    /// <exception cref="ArgumentException">The network has no parameters, or the data are not points of a plane that it takes.</exception>
    public TrainingRecorder(Module net, string? name = null, Dataset? data = null)
    {
        (_net, _name, _parameters) = (net, name, [.. net.Parameters.Values]);
        if (_parameters.Length == 0) throw new ArgumentException("watch: the network has no parameters, so it cannot learn; give one with layers such as Linear.");
        _layers = LayerProbe.Of(net);
        _pile = new(_parameters);
        _gradients = Array.ConvertAll(_parameters, parameter => parameter.Gradient);
        var every = 1;
        while (every < MostEvery && every * Quick < net.ParameterCount) every *= 2;
        _samples = new(MostSamples, every);
        _states = new(Math.Clamp(MostStateBytes / (sizeof(double) * net.ParameterCount), 2, MostStates));
        if (data is not null) (_plane, _live) = (new(net, data, BoundarySize), new(net, data, LiveSize));
        Note(0);
    }

    /// <summary>What has been recorded so far.</summary>
    public TrainingRun Run => new(_name, new ArraySegment<double>(_losses, 0, _steps), [.. _samples.Kept.Select(sample => sample.Step)],
        [.. _layers.Select((layer, i) => Trace(layer, i, _samples.Kept))], _firstBad)
    { Boundary = _boundary, PiledSince = _pile.Since };

    /// <summary>
    /// Records a step of training. To be called once in each, after <c>loss.Backward()</c> and before the gradients are cleared; before
    /// or after the optimizer's step.
    /// </summary>
    /// <param name="loss">The step's loss, a single number.</param>
    /// <exception cref="ArgumentException">The loss is not a single number.</exception>
    /// <exception cref="InvalidOperationException">No gradient has come to the network since the last call.</exception>
    /// <exception cref="NotFiniteNumberException">The loss is NaN or infinite; the message names the first operation that made such a number.</exception>
    public void Step(Tensor loss)
    {
        if (loss.Shape.Size != 1)
            throw new ArgumentException($"watch: the loss has shape {loss.Shape}; give a single number, such as its mean.");
        var value = loss.Item();
        if (!HaveGradientsCome())
            throw new InvalidOperationException("watch: no gradient has come to the network's parameters since the last Step; call watch.Step(loss) once in each step of training, after loss.Backward() and before the gradients are cleared.");
        _pile.Look(_steps);
        if (_samples.IsDue(_steps)) _samples.Add(_steps, Array.ConvertAll(_layers, layer => Measure(layer, isFirst: _steps == 0)));
        if (_steps == _losses.Length) Array.Resize(ref _losses, 2 * _steps);
        _losses[_steps++] = value;
        if (!double.IsFinite(value)) throw Stopped(loss, value);
        Note(_steps);
    }

    /// <summary>Ends the record: the states that were kept become the frames of the decision boundary.</summary>
    /// <returns>The whole record.</returns>
    public TrainingRun Finish()
    {
        if (_plane is not null && _boundary is null)
        {
            var frames = _states.Kept.Where(state => state.Step < _steps).Select(state => _net.With(state.Value, () => _plane.Read(state.Step))).ToList();
            _boundary = _plane.Boundary([.. frames, _plane.Read(_steps)]);
        }
        return Run;
    }

    /// <summary>The decision boundary now, coarser than the one of the finished record; null where no data were given.</summary>
    public DecisionBoundary? Boundary() => _live?.Boundary([_live.Read(_steps)]);

    private static LayerTrace Trace(LayerProbe layer, int place, IReadOnlyList<(int Step, LayerProbe.Sample[] Layers)> samples) =>
        new(layer.Name, [.. samples.Select(sample => sample.Layers[place].Gradient)], [.. samples.Select(sample => sample.Layers[place].Update)])
        {
            Kind = layer.Kind,
            Weights = [.. layer.Weights.Select((name, i) => new WeightTrace(name, [.. samples.Select(sample => sample.Layers[place].Weights[i])]))],
        };

    /// <summary>Before the first step of the optimizer nothing has been added, which is not an update of zero.</summary>
    private static LayerProbe.Sample Measure(LayerProbe layer, bool isFirst)
    {
        var sample = layer.Measure();
        return isFirst && sample.Update == 0 ? sample with { Update = double.NaN } : sample;
    }

    /// <summary>Keeps what the next step is compared with.</summary>
    private void Note(int steps)
    {
        if (_samples.IsDue(steps))
            foreach (var layer in _layers) layer.Remember();
        if (_plane is not null && _states.IsDue(steps)) _states.Add(steps, [.. _net.State.Values.Select(tensor => tensor.Detach())]);
    }

    /// <summary>Every backward sweep makes new gradients, so old ones are known by being the same.</summary>
    private bool HaveGradientsCome()
    {
        var have = false;
        for (var i = 0; i < _parameters.Length; i++)
        {
            var gradient = _parameters[i].Gradient;
            have |= gradient is not null && !ReferenceEquals(gradient, _gradients[i]);
            _gradients[i] = gradient;
        }
        return have;
    }

    private NotFiniteNumberException Stopped(Tensor loss, double value)
    {
        _firstBad = Functions.FindNonFinite(loss);
        var found = _firstBad is null ? "" : ": " + char.ToLowerInvariant($"{_firstBad}"[0]) + $"{_firstBad}"[1..].TrimEnd('.');
        var before = _firstBad is { Node: { IsLeaf: true, RequiresGrad: true } } && _steps > 1 ? ", which the update of the step before has put there" : "";
        return new(string.Create(CultureInfo.InvariantCulture, $"watch: the loss is {value} at step {_steps}{found}{before}."), value);
    }
}
