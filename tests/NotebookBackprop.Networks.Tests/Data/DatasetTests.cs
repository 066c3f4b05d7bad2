using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

[Collection(nameof(NetworkTests))]
public sealed class DatasetTests
{
    [Fact]
    public void The_same_seed_gives_the_same_data_and_classes_are_shared_out()
    {
        foreach (var make in new Func<Dataset>[] { () => Datasets.Spirals(), () => Datasets.Moons(), () => Datasets.Circles(), () => Datasets.Xor(40, 0.1), () => Datasets.Digits(50) })
        {
            ManualSeed(1);
            var data = make();
            ManualSeed(1);
            Assert.Equal(data.Inputs.ToArray(), make().Inputs.ToArray());
            Assert.Equal(data.Count, data.Inputs.Shape[0]);
            Assert.Single(data.Labels.ToArray().CountBy(label => label).Select(count => count.Value).Distinct());
        }
    }

    [Fact]
    public void Xor_without_noise_is_the_truth_table()
    {
        var (inputs, labels) = Datasets.Xor();
        Assert.Equal([-1, -1, -1, 1, 1, -1, 1, 1], inputs.ToArray());
        Assert.Equal([0, 1, 1, 0], labels.ToArray());
    }

    [Fact]
    public void The_first_circle_is_around_the_second()
    {
        var (inputs, labels) = Datasets.Circles(100, noise: 0);
        var radii = Norm(inputs, axes: [1]).ToArray();
        Assert.All(labels.ToArray().Index(), one => Assert.Equal(one.Item == 0 ? 1 : 0.5, radii[one.Index], 12));
    }

    [Fact]
    public void Digits_can_be_learned_and_told_apart_on_images_not_seen()
    {
        ManualSeed(2);
        var (train, test) = (Datasets.Digits(400), Datasets.Digits(200));
        var net = new Sequential(new Flatten(), new Linear(144, 32, init: Init.HeNormal), new Relu(), new Linear(32, 10));
        var adam = new Adam(net.Parameters.Values, 0.01);
        for (var step = 0; step < 60; step++)
        {
            adam.ZeroGrad();
            CrossEntropy(net.Forward(train.Inputs), train.Labels).Backward();
            adam.Step();
        }
        var right = Mean(Equal(ArgMax(net.Forward(test.Inputs), 1), test.Labels)).Item();
        Assert.True(right > 0.9, $"{right}");
    }

    [Fact]
    public void Too_few_examples_are_refused() =>
        Assert.Equal("spirals: 2 examples are too few; give 3 or more.", Assert.Throws<ArgumentException>(() => Datasets.Spirals(2)).Message);
}
