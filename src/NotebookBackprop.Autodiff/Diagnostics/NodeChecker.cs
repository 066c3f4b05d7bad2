using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>Compares the rules of one recorded operation with finite differences of its own forward computation, in double precision.</summary>
internal sealed class NodeChecker
{
    private const double Step = 1e-4, Tolerance = 1e-6, Rounding = 1e-15, LargestStep = 0.1, CornerGap = 0.02;
    private const int MostElements = 16, StepsPerDecade = 2, Decades = 11;

    private readonly Tensor _node;
    private readonly Op _op;
    private readonly Tensor[] _inputs;
    private readonly Tensor _output;
    private readonly Tensor _weights;
    private readonly Tensor?[] _direction;
    private readonly double _size;
    private readonly List<Probe> _probes = [];

    private NodeChecker(Tensor node)
    {
        var random = new Random(1);
        (_node, _op) = (node, node.Op!);
        // Inputs of their own tell apart the two uses of x in x * x.
        _inputs = [.. node.Inputs.Select(input => new Tensor(input.Value.To(DType.Float64), input.RequiresGrad))];
        _output = new Tensor(Forward(_inputs)).StandIn(_op, _inputs, null);
        // Of a number the derivative itself is compared, which a reader can look up; of an array a weighed sum.
        _weights = _output.Shape.Size == 1 ? Functions.Ones(_output.Shape) : Draw(random, _output.Shape);
        _direction = [.. _inputs.Select(input => input.RequiresGrad ? Draw(random, input.Shape) : null)];
        _size = _output.ToArray().Select(Math.Abs).DefaultIfEmpty(0).Max();
    }

    /// <summary>Checks the operation that made a tensor.</summary>
    public static NodeCheck Check(Tensor node)
    {
        if (node.Op is CheckpointOp) return Not(node, NodeVerdict.Hidden);
        if (node.StaleInput() is not null) return Not(node, NodeVerdict.Stale);
        using var recording = Recording.Use(Recording.Mode.Nothing);
        if (node.Inputs.Append(node).Any(tensor => !tensor.ToArray().All(double.IsFinite))) return Not(node, NodeVerdict.NotFinite);
        return new NodeChecker(node).Run();
    }

    private static NodeCheck Not(Tensor node, NodeVerdict verdict) => new(node, verdict, null, 0, []);

    private NodeCheck Run()
    {
        if (_output.DType != DType.Float64) return Not(_node, NodeVerdict.Coarse);
        if (!Forward(_inputs).ToDoubles().AsSpan().SequenceEqual(_output.ToArray())) return Not(_node, NodeVerdict.Random);
        var gradients = Reverse();
        for (var i = 0; i < gradients.Length; i++)
            if (_inputs[i].RequiresGrad) Elements(i, gradients[i]);
        Directions(gradients);
        if (_probes.Count == 0) return new(_node, NodeVerdict.Right, null, 0, []);
        var compared = _probes.Select(probe => (Probe: probe, Result: probe.Compare())).ToList();
        var verdict = compared.Max(one => one.Result.Verdict);
        var worst = compared.Where(one => one.Result.Verdict == verdict).MaxBy(one => one.Result.Comparison.Error);
        if (verdict == GradientVerdict.Right && gradients.All(gradient => gradient is null)) return Not(_node, NodeVerdict.Flat);
        return new(_node, (NodeVerdict)verdict, worst.Result.Comparison, compared.Count, worst.Probe.Errors());
    }

    /// <summary>What the operation's rule makes of the weights, in each input's shape; null where nothing flows.</summary>
    private Tensor?[] Reverse()
    {
        var contributions = new Tensor?[_inputs.Length];
        _op.Vjp(_output, _weights, contributions);
        return [.. contributions.Select((gradient, i) => gradient is null ? null : Functions.SumTo(gradient, _inputs[i].Shape))];
    }

    private void Elements(int input, Tensor? gradient)
    {
        var shape = _inputs[input].Shape;
        var (point, computed) = (_inputs[input].ToArray(), gradient?.ToArray());
        var stride = Math.Max(1, (shape.Size + MostElements - 1) / MostElements);
        for (var element = 0; element < shape.Size; element += stride)
        {
            var along = new Tensor?[_inputs.Length];
            var unit = new double[shape.Size];
            // Steps as large as the number itself calls for.
            unit[element] = Math.Max(1, Math.Abs(point[element]));
            along[input] = Functions.Constant(unit).Reshape(shape);
            var place = shape.Rank == 0 ? $"{input}" : $"{input}[{string.Join(", ", shape.IndexOf(element))}]";
            Add("reverse", place, computed?[element] ?? 0, unit[element], along);
        }
    }

    private void Directions(Tensor?[] gradients)
    {
        if (!_direction.Any(direction => direction is { Shape.Size: > 0 })) return;
        Add("reverse", "", gradients.Zip(_direction, (gradient, u) => gradient is null || u is null ? 0 : (gradient * u).Sum().Item()).Sum(), 1, _direction);
        Add("forward", "", _op.Jvp(_output, _direction) is { } tangent ? (tangent * _weights).Sum().Item() : 0, 1, _direction);
    }

    private void Add(string sweep, string place, double computed, double unit, Tensor?[] along) =>
        _probes.Add(new(t => Moved(along, t) / unit, computed, _size * Rounding / Step, sweep, place));

    /// <summary>How much the weighed result changes; subtracted element by element, so that what does not change adds no rounding.</summary>
    private double Moved(Tensor?[] along, double t)
    {
        var moved = Forward([.. _inputs.Zip(along, (x, u) => u is null ? x : x + u * t)]);
        return ((new Tensor(moved) - _output.Detach()) * _weights).Sum().Item();
    }

    private NDArray Forward(Tensor[] inputs) => _op.Forward(Array.ConvertAll(inputs, input => input.Value));

    private static Tensor Draw(Random random, Shape shape) =>
        Functions.Constant(Enumerable.Range(0, shape.Size).Select(_ => (random.Next(2) == 0 ? -1 : 1) * (0.5 + random.NextDouble())).ToArray()).Reshape(shape);

    /// <summary>One derivative, as a rule gives it, and the function it is the derivative of at 0.</summary>
    private sealed record Probe(Func<double, double> Function, double Computed, double Noise, string Sweep, string Place)
    {
        /// <summary>Errors are relative: to the rule's number or the measured one, and to what rounding alone would show.</summary>
        private readonly double _scale = Math.Max(
            Math.Max(Math.Abs(Computed), Math.Abs(Central(Function, Step))),
            Math.Max(Math.Max(Noise, Rounding / Step * Math.Max(Math.Abs(Function(Step)), Math.Abs(Function(-Step)))) / Tolerance, double.Epsilon));

        public (GradientComparison Comparison, GradientVerdict Verdict) Compare()
        {
            var (scaled, verdict) = new DifferenceProbe(t => Function(t) / _scale, Step).Compare(Sweep, Place, Computed / _scale, Tolerance);
            if (verdict == GradientVerdict.Right && HasCorner(scaled)) verdict = GradientVerdict.Kink;
            return (scaled with { Computed = Computed, Measured = scaled.Measured * _scale, SlopeBelow = scaled.SlopeBelow * _scale, SlopeAbove = scaled.SlopeAbove * _scale }, verdict);
        }

        /// <summary>At a corner such as that of |x| the mean of the slopes agrees with the rule; there is no derivative all the same.</summary>
        private bool HasCorner(GradientComparison scaled)
        {
            var gap = Math.Abs(scaled.SlopeAbove - scaled.SlopeBelow);
            return gap > CornerGap && Math.Abs(Function(Step / 64) + Function(-Step / 64)) * 64 / Step / _scale > gap / 2;
        }

        public IReadOnlyList<StepError> Errors() =>
        [
            .. Enumerable.Range(0, Decades * StepsPerDecade + 1).Select(i => LargestStep * Math.Pow(10, -(double)i / StepsPerDecade))
                .Select(step => new StepError(step, Math.Abs(Central(Function, step) - Computed) / _scale)).Where(one => double.IsFinite(one.Error)),
        ];

        private static double Central(Func<double, double> function, double step) => (function(step) - function(-step)) / (2 * step);
    }
}
