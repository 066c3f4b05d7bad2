using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

/// <summary>
/// Random directed graphs of layers with branches, merges, shared weights and gates. Their gradients are computed here a second
/// time, by hand: forward and backward with plain matrices, way by way.
/// </summary>
[Collection(nameof(NetworkTests))]
public sealed class FlowGraphTests
{
    private const int Rows = 5, Width = 4;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void Shares_add_up_to_one_and_factors_multiply_to_the_ratio_of_gradients_by_hand(int seed)
    {
        var graph = new Graph(seed);
        var flow = GradientFlow.Of(graph.Loss());
        var byHand = graph.Gradients();
        Assert.Equal(graph.Layers, flow.Layers.Count);
        var order = flow.Layers.Select(layer => graph.LayerOf(layer.Sum)).ToList();
        foreach (var (place, layer) in flow.Layers.Index())
        {
            Assert.Equal(Norm(byHand.Whole[order[place]]), layer.OfSum.Norm, 1e-10 * (1 + layer.OfSum.Norm));
            if (layer.Next is { } next && layer.OfSum.Norm > 0)
                Assert.Equal(Norm(byHand.Whole[order[place]]) / Norm(byHand.Whole[order[next]]), layer.Kept, 1e-8 * layer.Kept);
            Assert.All(layer.Steps, step => Assert.False(double.IsNaN(step.Factor)));
        }
        var to = flow.Bands.GroupBy(band => band.To).ToDictionary(bands => bands.Key);
        foreach (var (place, bands) in to)
        {
            var layer = order[place];
            if (Norm(byHand.Whole[layer]) > 0) Assert.Equal(1, bands.Sum(band => band.Share), 1e-9);
            foreach (var band in bands)
            {
                var expected = byHand.Parts.GetValueOrDefault((band.From is { } from ? order[from] : -1, layer)) ?? new double[Rows * Width];
                Assert.Equal(Norm(expected), band.Norm, 1e-9 * (1 + band.Norm));
                Assert.Equal(Dot(expected, byHand.Whole[layer]) / Dot(byHand.Whole[layer], byHand.Whole[layer]), band.Share, 1e-8 * (1 + Math.Abs(band.Share)));
            }
        }
        if (flow.Verdict.Factors.Count > 0)
            Assert.Equal(Math.Log(Norm(byHand.Whole[order[flow.Verdict.From]]) / Norm(byHand.Whole[order[flow.Verdict.To]])), flow.Verdict.Ways * flow.Verdict.Factors.Values.Sum(Math.Log), 1e-8);
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double Norm(double[] x) => Math.Sqrt(Dot(x, x));

    /// <summary>Each node takes one or two earlier ones: a layer, tanh, a sum, a product, or a Where.</summary>
    private sealed class Graph
    {
        private enum Kind { Data, Layer, Tanh, Sum, Gate, Choice }

        private readonly List<(Kind Kind, int A, int B, int W)> _nodes = [(Kind.Data, 0, 0, 0)];
        private readonly List<Tensor> _weights = [];
        private readonly double[] _data, _target, _mask;
        private readonly Dictionary<Tensor, int> _sums = [];

        public Graph(int seed)
        {
            var random = new Random(seed);
            double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => 2 * random.NextDouble() - 1)];
            (_data, _target) = (Numbers(Rows * Width), Numbers(Rows * Width));
            _mask = [.. Numbers(Rows * Width).Select(x => x > 0 ? 1.0 : 0)];
            for (var i = 0; i < 3; i++) _weights.Add(Variable(Numbers(Width * Width), [Width, Width]));
            _nodes.Add((Kind.Layer, 0, 0, 0));
            for (var i = 0; i < 14; i++)
            {
                // Layers stand apart from sums: those that are added up would be one.
                var kind = random.Next(8) switch { 0 or 1 or 2 => Kind.Layer, 3 or 4 => Kind.Tanh, 5 => Kind.Sum, 6 => Kind.Gate, _ => Kind.Choice };
                int Earlier() => 1 + random.Next(Math.Max(0, _nodes.Count - 5), _nodes.Count - 1);
                var (a, b) = (Earlier(), Earlier());
                if (kind == Kind.Layer)
                {
                    if (random.Next(3) == 0) _weights.Add(Variable(Numbers(Width * Width), [Width, Width]));
                    _nodes.Add((Kind.Layer, a, 0, random.Next(_weights.Count)));
                    _nodes.Add((Kind.Tanh, _nodes.Count - 1, 0, 0));
                }
                else _nodes.Add((kind, a, b, 0));
            }
            // All that nobody takes is added up behind a tanh, so that every layer counts.
            var open = Enumerable.Range(1, _nodes.Count - 1).Where(i => !_nodes.Any(node => node.Kind != Kind.Data && (node.A == i || (node.Kind is Kind.Sum or Kind.Gate or Kind.Choice && node.B == i)))).ToList();
            foreach (var end in open)
            {
                _nodes.Add((Kind.Tanh, end, 0, 0));
                if (end != open[0]) _nodes.Add((Kind.Sum, _nodes.Count - 1, _nodes.Count - 2, 0));
            }
        }

        public int Layers => _nodes.Count(node => node.Kind == Kind.Layer);

        public int LayerOf(Tensor sum) => _sums[sum];

        public Tensor Loss()
        {
            Tensor x = Constant(_data, [Rows, Width]), mask = Constant(_mask, [Rows, Width]);
            List<Tensor> values = [];
            foreach (var (i, node) in _nodes.Index())
            {
                var y = node.Kind switch
                {
                    Kind.Data => x,
                    Kind.Layer => MatMul(values[node.A], _weights[node.W]),
                    Kind.Tanh => Tanh(values[node.A]),
                    Kind.Sum => values[node.A] + values[node.B],
                    Kind.Gate => values[node.A] * values[node.B],
                    _ => Where(mask, values[node.A], values[node.B]),
                };
                if (node.Kind == Kind.Layer) _sums[y] = i;
                values.Add(y);
            }
            return Sum(Square(values[^1] - Constant(_target, [Rows, Width])));
        }

        /// <summary>By hand: the gradient of each layer, and what each layer, or the loss as −1, brings to each without another between.</summary>
        public (Dictionary<int, double[]> Whole, Dictionary<(int From, int To), double[]> Parts) Gradients()
        {
            var values = new List<double[]>();
            foreach (var node in _nodes)
                values.Add(node.Kind switch
                {
                    Kind.Data => _data,
                    Kind.Layer => Times(values[node.A], _weights[node.W].ToArray()),
                    Kind.Tanh => [.. values[node.A].Select(Math.Tanh)],
                    Kind.Sum => [.. values[node.A].Zip(values[node.B], (a, b) => a + b)],
                    Kind.Gate => [.. values[node.A].Zip(values[node.B], (a, b) => a * b)],
                    _ => [.. _mask.Select((m, e) => m != 0 ? values[node.A][e] : values[node.B][e])],
                });
            var (whole, parts) = (new Dictionary<int, double[]>(), new Dictionary<(int, int), double[]>());
            Sweep(-1, _nodes.Count - 1, [.. values[^1].Zip(_target, (y, t) => 2 * (y - t))]);
            for (var layer = _nodes.Count - 1; layer > 0; layer--)
                if (_nodes[layer].Kind == Kind.Layer) Sweep(layer, layer, whole[layer]);
            return (whole, parts);

            void Sweep(int from, int start, double[] seed)
            {
                var open = new double[_nodes.Count][];
                open[start] = seed;
                for (var i = start; i > 0; i--)
                {
                    if (open[i] is not { } g) continue;
                    var node = _nodes[i];
                    if (node.Kind == Kind.Layer && i != from)
                    {
                        parts[(from, i)] = g;
                        whole[i] = whole.TryGetValue(i, out var before) ? [.. before.Zip(g, (a, b) => a + b)] : g;
                        continue;
                    }
                    void Give(int to, IEnumerable<double> part) => open[to] = open[to] is { } before ? [.. before.Zip(part, (a, b) => a + b)] : [.. part];
                    switch (node.Kind)
                    {
                        case Kind.Layer: Give(node.A, TimesTransposed(g, _weights[node.W].ToArray())); break;
                        case Kind.Tanh: Give(node.A, g.Select((x, e) => x * (1 - values[i][e] * values[i][e]))); break;
                        case Kind.Sum: Give(node.A, g); Give(node.B, g); break;
                        case Kind.Gate: Give(node.A, g.Select((x, e) => x * values[node.B][e])); Give(node.B, g.Select((x, e) => x * values[node.A][e])); break;
                        case Kind.Choice: Give(node.A, g.Select((x, e) => x * _mask[e])); Give(node.B, g.Select((x, e) => x * (1 - _mask[e]))); break;
                    }
                }
            }
        }

        private static double[] Times(double[] x, double[] w) =>
            [.. Enumerable.Range(0, Rows * Width).Select(e => Enumerable.Range(0, Width).Sum(k => x[e / Width * Width + k] * w[k * Width + e % Width]))];

        private static double[] TimesTransposed(double[] g, double[] w) =>
            [.. Enumerable.Range(0, Rows * Width).Select(e => Enumerable.Range(0, Width).Sum(k => g[e / Width * Width + k] * w[e % Width * Width + k]))];
    }
}
