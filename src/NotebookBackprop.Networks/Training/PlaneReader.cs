namespace NotebookBackprop;

/// <summary>Asks a network about all places of a part of the plane.</summary>
internal sealed class PlaneReader
{
    private readonly Module _net;
    private readonly Dataset _data;
    private readonly double[] _labels;
    private readonly Tensor _places;
    private readonly int _size;

    /// <summary>Looks at the data, and whether the network answers as it should.</summary>
    /// <exception cref="ArgumentException">The data are not points of a plane, or the network does not give one row of scores for each of them, with a place for every label.</exception>
    public PlaneReader(Module net, Dataset data, int size)
    {
        if (data.Inputs.Shape is not { Rank: 2 } shape || shape[1] != 2 || shape[0] != data.Count || data.Count == 0)
            throw new ArgumentException($"decision boundary: inputs of shape {data.Inputs.Shape} are not points of a plane; give data of shape (count, 2), one label for each.");
        if (size is < 2 or > 512) throw new ArgumentException($"decision boundary: a side of {size} places cannot be drawn; give 2 to 512.");
        (_net, _data, _size, _labels, Window) = (net, data, size, data.Labels.ToArray(), Around(data.Inputs.ToArray()));
        _places = Grid(Window, size, data.Inputs.DType);
        Classes = Math.Max(2, Scores(data.Inputs).Classes);
        if (_labels.Max() is var label && label >= Classes)
            throw new ArgumentException(FormattableString.Invariant($"decision boundary: a point has the label {label} and the network tells {Classes} classes apart, 0 to {Classes - 1}; give it an output for each class."));
    }

    public PlaneWindow Window { get; }

    public int Classes { get; }

    /// <summary>The network's answers as it is now, run as in use; nothing of it changes.</summary>
    public BoundaryFrame Read(int? step)
    {
        var margins = Margins(Scores(_places).Values, _places.Shape[0]);
        var own = Margins(Scores(_data.Inputs).Values, _labels.Length);
        var right = Enumerable.Range(0, _labels.Length).Count(i => _labels[i] >= 0 && _labels[i] < Classes && own[(int)_labels[i] * _labels.Length + i] > 0);
        return new(step, margins, (double)right / _labels.Length);
    }

    public DecisionBoundary Boundary(IReadOnlyList<BoundaryFrame> frames) => new(_data, Classes, Window, _size, frames);

    /// <summary>One row of scores for each point; of a single score, the other class has what it lacks to an even chance.</summary>
    private (double[] Values, int Classes) Scores(Tensor points)
    {
        using var step = Functions.TrainingStep();
        var y = _net.Answer(points);
        var count = points.Shape[0];
        if (y.Shape.Rank is 0 or > 2 || y.Shape[0] != count || y.Shape.Size == 0)
            throw new ArgumentException($"decision boundary: for {count} points the network gives {y.Shape}; it has to give (count, classes), or one number for each point.");
        var values = y.ToArray();
        if (values.Length > count) return (values, values.Length / count);
        // A chance is even at a half, any other number at zero.
        var even = y.Op?.Range is (0, 1) ? 0.5 : 0;
        return ([.. values.SelectMany(value => new[] { even - value, value - even })], 1);
    }

    /// <summary>For each class and point, by how much it is ahead; a NaN is behind all.</summary>
    private double[] Margins(double[] scores, int count)
    {
        var margins = new double[scores.Length];
        for (var i = 0; i < count; i++)
        {
            var row = scores.AsSpan(i * Classes, Classes);
            for (var k = 0; k < Classes; k++)
            {
                var best = double.NegativeInfinity;
                for (var other = 0; other < Classes; other++)
                    if (other != k && row[other] > best) best = row[other];
                var margin = row[k] - best;
                margins[k * count + i] = double.IsNaN(margin) ? -1 : margin;
            }
        }
        return margins;
    }

    /// <summary>The smallest square around the points, with a margin; around the origin where there are none to see.</summary>
    private static PlaneWindow Around(double[] points)
    {
        double[] xs = [.. points.Where((_, i) => i % 2 == 0).Where(double.IsFinite)], ys = [.. points.Where((_, i) => i % 2 == 1).Where(double.IsFinite)];
        if (xs.Length == 0 || ys.Length == 0) return new(-1, -1, 2);
        var (x, y) = ((xs.Min() + xs.Max()) / 2, (ys.Min() + ys.Max()) / 2);
        var side = 1.2 * Math.Max(xs.Max() - xs.Min(), ys.Max() - ys.Min());
        if (side == 0) side = 2;
        return new(x - side / 2, y - side / 2, side);
    }

    private static Tensor Grid(PlaneWindow window, int size, DType dtype)
    {
        var places = new double[size * size * 2];
        for (var i = 0; i < size * size; i++)
            (places[2 * i], places[2 * i + 1]) = (window.X + window.Side * (i % size) / (size - 1), window.Y + window.Side * (i / size) / (size - 1));
        return Functions.Constant(places, [size * size, 2], dtype);
    }
}
