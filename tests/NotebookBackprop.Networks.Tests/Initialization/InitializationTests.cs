using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

/// <summary>Numbers of the papers, with fixed seeds; the tolerances are what one draw of these sizes varies by.</summary>
[Collection(nameof(NetworkTests))]
public sealed class InitializationTests
{
    [Theory, InlineData(6, 4), InlineData(4, 6), InlineData(5, 5)]
    public void Orthogonal_weights_have_rows_or_columns_at_right_angles(int outputs, int inputs)
    {
        var w = Init.Orthogonal().Start([outputs, inputs], DType.Float64);
        var few = outputs < inputs ? MatMul(w, w.T) : MatMul(w.T, w);
        Assert.Equal(Eye(Math.Min(outputs, inputs)).ToArray(), few.ToArray().Select(x => Math.Round(x, 12)));
        Assert.Equal(2 * Math.Sqrt(Math.Min(outputs, inputs)), Norm(Init.Orthogonal(2).Start([outputs, inputs], DType.Float64)).Item(), 12);
        Assert.Equal([3, 2, 2, 1], Init.Orthogonal().Start([3, 2, 2, 1], DType.Float32).Shape.ToArray());
    }

    [Fact]
    public void Saxe_a_deep_product_of_orthogonal_weights_stretches_nothing_and_a_gaussian_one_collapses()
    {
        ManualSeed(1);
        double[] Singular(Init init) => [.. Enumerable.Range(0, 20).Select(_ => init.Start([100, 100], DType.Float64)).Aggregate(MatMul).ToMatrix().Svd(false).S];
        Assert.All(Singular(Init.Orthogonal()), s => Assert.Equal(1, s, 1e-10));
        // Of one draw the median varies by a factor of two or so; the mean of the logarithms of 40 draws does not.
        double[] medians = [.. Enumerable.Range(0, 40).Select(_ => Singular(Init.Normal(0.1)).Order().ElementAt(50))];
        Assert.Equal(-3, medians.Average(Math.Log10), 0.3);
    }

    [Fact]
    public void Glorot_the_standard_start_shrinks_gradients_toward_the_input_and_hides_it_in_the_weights()
    {
        var (s, w) = Deviations(Init.Uniform);
        Assert.Equal(1.7e-2 / 1.4e-3, s[4] / s[0], 1.2);
        Assert.InRange(w.Max() / w.Min(), 1, 3);
        var (normalized, _) = Deviations(Init.XavierUniform);
        Assert.Equal(3.9e-2 / 1.6e-2, normalized[4] / normalized[0], 0.25);

        // The standard deviation of ∂C/∂s and of ∂C/∂W in five hidden layers of 1000 units.
        static (double[] S, double[] W) Deviations(Init init)
        {
            ManualSeed(5);
            const int units = 1000;
            var net = new Sequential(Enumerable.Range(0, 5).SelectMany(_ => new Module[] { new Linear(units, units, init: init), new Tanh() }).Append(new Linear(units, 10, init: init)));
            List<Tensor> sums = [];
            var x = Randn(60, units);
            for (var i = 0; i < net.Count; i++)
            {
                x = net[i].Forward(x);
                if (i % 2 == 0) sums.Add(x);
            }
            var loss = CrossEntropy(x, [.. Enumerable.Range(0, 60).Select(i => i % 10)]);
            var gradients = Autodiff.Gradients.OfEveryNode(loss);
            return ([.. sums.Take(5).Select(sum => Std(gradients[sum]).Item())],
                [.. Enumerable.Range(0, 5).Select(i => Std(gradients[((Linear)net[2 * i]).Weight]).Item())]);
        }
    }

    [Fact]
    public void Glorot_the_rms_singular_value_of_a_layer_is_that_of_its_start()
    {
        ManualSeed(6);
        double Rms(Init init)
        {
            var w = init.Start([400, 400], DType.Float64);
            return Math.Sqrt(Sum(Square(w)).Item() / 400);
        }
        Assert.Equal(1 / Math.Sqrt(3), Rms(Init.Uniform), 0.01);
        Assert.Equal(1, Rms(Init.XavierUniform), 0.01);
    }

    [Fact]
    public void Glorot_the_mean_singular_value_of_a_layers_jacobian_is_about_a_half_and_about_four_fifths()
    {
        // Linear theory: the mean of the quarter circle's law, 8 / (3π), times the rms singular value; the first layer, from small inputs, is linear.
        var (standard, normalized) = (Means(Init.Uniform), Means(Init.XavierUniform));
        Assert.Equal(8 / (3 * Math.PI) / Math.Sqrt(3), Means(Init.Uniform, small: true)[0], 0.002);
        Assert.Equal(8 / (3 * Math.PI), Means(Init.XavierUniform, small: true)[0], 0.002);
        Assert.Equal(0.5, standard.Average(), 0.05);
        // These inputs have variance 1; the paper's images vary less, and bend tanh less.
        Assert.Equal(0.8, normalized.Average(), 0.15);

        // Five layers of 1000 units, as the paper's.
        static double[] Means(Init init, bool small = false)
        {
            ManualSeed(11);
            const int units = 1000;
            var x = Randn([units], DType.Float32) * (small ? 1e-3 : 1);
            List<double> means = [];
            for (var layer = 0; layer < (small ? 1 : 5); layer++)
            {
                var w = init.Start([units, units], DType.Float32);
                x = Tanh(MatMul(w, x));
                means.Add(MeanSingularValue(Unsqueeze(1 - Square(x), 1) * w));
            }
            return [.. means];
        }

        // The trace of QᵀA, where Q is A's nearest orthogonal matrix: Newton's and Schulz's iteration brings each singular value
        // to 1, or multiplies it by 1.5; what is below 0.01 of the largest after 12 rounds counts little in the mean.
        static double MeanSingularValue(Tensor a)
        {
            var q = a / 2.1;
            for (var round = 0; round < 12; round++) q = 1.5 * q - 0.5 * MatMul(q, MatMul(q.T, q));
            return Sum(q * a).Item() / a.Shape[0];
        }
    }

    [Fact]
    public void Sigmoids_of_one_unit_keep_less_than_the_whole_gradient_whenever_the_weight_is_below_four()
    {
        Assert.Equal(0.25, Jacobian(x => Sigmoid(x), Variable(0.0)).Value.Item());
        var random = new Random(12);
        for (var trial = 0; trial < 200; trial++)
        {
            Tensor w = Variable(8 * random.NextDouble() - 4), b = Variable(4 * random.NextDouble() - 2), x = Variable(2 * random.NextDouble() - 1);
            Sigmoid(w * x + b).Backward();
            Assert.True(Math.Abs(x.Grad!.Item()) < 1);
        }
    }

    [Theory, InlineData(true, 0.95), InlineData(false, 3.8)]
    public void Pascanu_a_recurrent_gradient_vanishes_when_the_largest_singular_value_is_below_one_over_gamma(bool tanh, double largest)
    {
        ManualSeed(13);
        var (gamma, cell) = (tanh ? 1 : 0.25, new RnnCell(2, 12, Init.Orthogonal(largest), activation: x => tanh ? Tanh(x) : Sigmoid(x)));
        Tensor start = Variable(Randn(3, 12)), h = start;
        for (var step = 0; step < 50; step++) h = cell.Forward(Randn(3, 2), h);
        var gradients = Autodiff.Gradients.OfEveryNode(Sum(h));
        var (first, last) = (Norm(gradients[start]).Item(), Norm(gradients[h]).Item());
        Assert.InRange(first / last, 0, Math.Pow(gamma * largest, 50));
        Assert.True(first > 0);
    }

    [Fact]
    public void He_keeps_the_forward_variance_through_thirty_layers_of_relu_and_half_of_it_loses_all()
    {
        double Ratio(Init init)
        {
            ManualSeed(7);
            var x = Randn(64, 400);
            double first = 0;
            for (var i = 1; i <= 30; i++)
            {
                var s = MatMul(x, init.Start([400, 400], DType.Float64).T);
                if (i == 1) first = Var(s).Item();
                if (i == 30) return Var(s).Item() / first;
                x = Relu(s);
            }
            return double.NaN;
        }
        // One draw of 400 units a layer: the logarithm varies by about √(5·29/400) = 0.6.
        Assert.InRange(Math.Log(Ratio(Init.HeNormal)), -1.5, 1.5);
        Assert.InRange(Math.Log(Ratio(Init.Normal(1 / Math.Sqrt(400))) / Math.Pow(2, -29)), -1.5, 1.5);
    }

    [Fact]
    public void Ioffe_and_Szegedy_batch_norm_does_not_see_the_scale_of_the_weights_before_it()
    {
        ManualSeed(8);
        const double a = 7;
        Tensor u = Variable(Randn(16, 5)), w = Variable(Randn(5, 4)), scaled = Variable(a * w.Detach()), v = Variable(u.Detach());
        var (y, z) = (BatchNorm(MatMul(u, w), eps: 0), BatchNorm(MatMul(v, scaled), eps: 0));
        var seed = Randn(16, 4);
        y.Backward(seed);
        z.Backward(seed);
        Close(y, z);
        Close(u.Grad!, v.Grad!);
        Close(w.Grad! / a, scaled.Grad!);

        static void Close(Tensor expected, Tensor actual) => Assert.Equal(0, Norm(expected.Detach() - actual.Detach()).Item() / Norm(expected.Detach()).Item(), 1e-10);
    }

    [Fact]
    public void Lsuv_brings_every_layer_to_unit_variance_and_leaves_running_statistics_alone()
    {
        ManualSeed(9);
        var net = new Sequential(Enumerable.Range(0, 8).SelectMany(_ => new Module[] { new Linear(64, 64), new Relu() }).Append(new BatchNorm(64)).Append(new Linear(64, 3)));
        var x = Randn(128, 64);
        net.InitializeLsuv(x);
        for (var i = 0; i < net.Count; i++)
        {
            x = net[i].Forward(x).Detach();
            if (net[i] is Linear) Assert.InRange(Var(x, unbiased: false).Item(), 0.98, 1.02);
        }
    }

    [Fact]
    public void Lsuv_on_a_batch_that_says_nothing_changes_nothing()
    {
        ManualSeed(10);
        var net = new Sequential(new Linear(3, 3), new Relu());
        var before = net.Parameters["0.weight"].ToArray();
        Assert.Equal("lsuv: 0.weight gives a variance of 0 for this batch, which no factor brings to 1; give a batch whose examples differ.",
            Assert.Throws<ArgumentException>(() => net.InitializeLsuv(Zeros(5, 3))).Message);
        Assert.Equal(before, net.Parameters["0.weight"].ToArray());
    }

    [Fact]
    public void Pascanu_the_recurrent_map_has_a_wall_of_gradient_beside_a_plain()
    {
        // x ← wσ(x) + b, 50 steps, loss (σ(x₅₀) − 0.7)²; on a grid of w and b.
        List<double> norms = [];
        for (var w = 4.0; w <= 7; w += 0.1)
            for (var b = -3.5; b <= -1.5; b += 0.05)
            {
                Tensor weight = Variable(w), bias = Variable(b), x = Constant(0.0);
                for (var step = 0; step < 50; step++) x = weight * Sigmoid(x) + bias;
                Square(Sigmoid(x) - 0.7).Backward();
                norms.Add(Math.Sqrt(Math.Pow(weight.Grad!.Item(), 2) + Math.Pow(bias.Grad!.Item(), 2)));
            }
        norms.Sort();
        Assert.True(norms[norms.Count / 2] < 0.1);
        Assert.True(norms[^1] > 1e3, $"{norms[^1]}");
    }
}
