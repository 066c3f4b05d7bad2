namespace NotebookBackprop.Autodiff;

/// <summary>Compares the sweeps of a function with finite differences, at one point.</summary>
internal sealed class GradientChecker
{
    private readonly Func<Tensor[], Tensor> _function;
    private readonly Tensor[] _point;
    private readonly Tensor[] _direction;
    private readonly Tensor _weights;
    private readonly double _step;
    private readonly double _tolerance;
    private readonly int _most;
    private readonly List<(GradientComparison Comparison, GradientVerdict Verdict)> _compared = [];

    public GradientChecker(Func<Tensor[], Tensor> function, Tensor[] point, double step, double tolerance, int most)
    {
        var random = new Random(1);
        // In the same surroundings each time: a function that draws random numbers draws the same.
        var surroundings = Surroundings.Now;
        (_function, _point, _step, _tolerance, _most) = (x => surroundings.Again(() => function(x)), point, step, tolerance, most);
        _direction = Array.ConvertAll(point, x => Draw(random, x.Shape));
        _weights = Draw(random, _function(point).Shape);
    }

    public GradientCheck Run()
    {
        var gradients = Functions.Grad(Weighed, _point);
        for (var i = 0; i < _point.Length; i++) Elements(i, gradients[i]);
        if (_point.Any(x => x.Shape.Size > 0)) Directions();
        if (_compared.Count == 0) return new(GradientVerdict.Right, null, 0);
        var verdict = _compared.Max(pair => pair.Verdict);
        // An element tells more than a direction, so it is named first.
        var worst = _compared.Where(pair => pair.Verdict == verdict).GroupBy(pair => pair.Comparison.Sweep).First().MaxBy(pair => pair.Comparison.Error);
        return new(verdict, worst.Comparison, _compared.Count);
    }

    private Tensor Weighed(Tensor[] x) => (_function(x) * _weights).Sum();

    private void Elements(int argument, Tensor gradient)
    {
        var (x, computed) = (_point[argument], gradient.ToArray());
        var stride = Math.Max(1, (x.Shape.Size + _most - 1) / _most);
        for (var element = 0; element < x.Shape.Size; element += stride)
        {
            var unit = new double[x.Shape.Size];
            unit[element] = 1;
            var along = Array.ConvertAll(_point, Functions.ZerosLike);
            along[argument] = Functions.Constant(unit).Reshape(x.Shape);
            Compare("reverse", Place(argument, element), computed[element], t => Weighed(Moved(along, t)).Item());
        }
    }

    private void Directions()
    {
        Compare("forward", "a random direction", Functions.Jvp(Weighed, _point, _direction).Product.Item(), t => Weighed(Moved(_direction, t)).Item());
        Compare("second order", "a random direction", Functions.Jvp(Slope, _point, _direction).Product.Item(), t => Slope(Moved(_direction, t)).Item());
    }

    /// <summary>The slope along the direction, as reverse mode gives it.</summary>
    private Tensor Slope(Tensor[] x)
    {
        var gradients = Functions.Grad(Weighed, x);
        return gradients.Zip(_direction, (gradient, u) => (gradient * u).Sum()).Aggregate((a, b) => a + b);
    }

    private void Compare(string sweep, string place, double computed, Func<double, double> along) =>
        _compared.Add(new DifferenceProbe(along, _step).Compare(sweep, place, computed, _tolerance));

    private Tensor[] Moved(Tensor[] along, double t) => [.. _point.Zip(along, (x, u) => (x + u * t).Detach())];

    private string Place(int argument, int element)
    {
        var shape = _point[argument].Shape;
        var name = _point.Length == 1 ? "x" : $"argument {argument}";
        return shape.Rank == 0 ? name : $"{name}[{string.Join(", ", shape.IndexOf(element))}]";
    }

    private static Tensor Draw(Random random, Shape shape) =>
        Functions.Constant(Enumerable.Range(0, shape.Size).Select(_ => 2 * random.NextDouble() - 1).ToArray()).Reshape(shape);
}
