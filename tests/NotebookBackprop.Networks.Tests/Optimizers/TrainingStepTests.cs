using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

public sealed class TrainingStepTests
{
    private static readonly Dictionary<string, Func<IEnumerable<Tensor>, Optimizer>> s_optimizers = new()
    {
        ["sgd"] = parameters => new Sgd(parameters, 0.1),
        ["nesterov"] = parameters => new Sgd(parameters, 0.1, momentum: 0.9, nesterov: true, weightDecay: 0.01),
        ["adam"] = parameters => new Adam(parameters, 0.1),
        ["adamw"] = parameters => new AdamW(parameters, 0.1),
        ["rmsprop"] = parameters => new RmsProp(parameters, 0.1, momentum: 0.5),
    };

    public static TheoryData<string> Optimizers => [.. s_optimizers.Keys];

    [Theory, MemberData(nameof(Optimizers))]
    public void A_network_learns_the_same_bits_with_pooled_memory_as_without(string optimizer)
    {
        var make = s_optimizers[optimizer];
        Assert.Equal(Learn(make, () => null), Learn(make, TrainingStep));
    }

    [Theory, MemberData(nameof(Optimizers))]
    public void A_step_of_an_optimizer_is_one_pass_that_mixes_up_no_elements(string optimizer)
    {
        double[] values = [.. Enumerable.Range(0, 37).Select(i => i == 20 ? double.PositiveInfinity : Math.Sin(i))];
        var together = Variable(values);
        var apart = Array.ConvertAll(values, value => Variable(value));
        Optimizer all = s_optimizers[optimizer]([together]), each = s_optimizers[optimizer](apart);
        for (var step = 0; step < 3; step++)
        {
            all.ZeroGrad();
            each.ZeroGrad();
            Sum(Square(together)).Backward();
            foreach (var one in apart) Square(one).Backward();
            all.Step();
            each.Step();
        }
        Assert.Equal(apart.Select(one => one.Item()), together.ToArray());
    }

    [Theory]
    [InlineData(16)]
    [InlineData(250)]
    public void A_step_of_training_allocates_at_most_200_bytes_for_each_operation_whatever_the_layers_size(int width)
    {
        var net = new Sequential([.. Enumerable.Range(0, 10).SelectMany(_ => new Module[] { new Linear(width, width, dtype: DType.Float32), new Relu() })]);
        var adam = new Adam(net.Parameters.Values);
        var x = Randn([8, width], DType.Float32);
        int[] labels = [.. Enumerable.Range(0, 8)];
        var operations = 0;
        void Step()
        {
            using (TrainingStep())
            {
                adam.ZeroGrad();
                var loss = CrossEntropy(net.Forward(x), labels);
                loss.Backward();
                adam.Step();
                if (operations == 0) operations = NotebookBackprop.Autodiff.Tape.Of(loss).Nodes.Count(node => !node.IsLeaf);
            }
        }
        for (var i = 0; i < 5; i++) Step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++) Step();
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 10 / operations, 1, 200);
    }

    private static double[] Learn(Func<IEnumerable<Tensor>, Optimizer> make, Func<IDisposable?> step)
    {
        ManualSeed(1);
        var net = new Sequential(new Linear(5, 9), new Tanh(), new Linear(9, 3));
        var optimizer = make(net.Parameters.Values);
        Tensor x = Randn(7, 5), y = Randn(7, 3);
        List<double> losses = [];
        for (var i = 0; i < 12; i++)
            using (step())
            {
                optimizer.ZeroGrad();
                var loss = MeanSquaredError(net.Forward(x), y);
                loss.Backward();
                optimizer.Step();
                losses.Add(loss.Item());
            }
        Assert.True(losses[^1] < losses[0]);
        return [.. losses, .. net.Parameters.Values.SelectMany(parameter => parameter.ToArray())];
    }
}
