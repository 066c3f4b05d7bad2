using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

public sealed class TrainingRecorderTests
{
    /// <summary>A loop as users write it; watched before or after the optimizer's step.</summary>
    private static TrainingRecorder Trained(int steps, bool isWatchedFirst = false)
    {
        ManualSeed(3);
        var net = new Sequential(new Linear(2, 8), new Tanh(), new Linear(8, 2));
        var points = Datasets.Moons(40);
        var optimizer = new Sgd(net.Parameters.Values, 0.1);
        var recorder = new TrainingRecorder(net, "moons");
        for (var i = 0; i < steps; i++)
        {
            optimizer.ZeroGrad();
            var loss = CrossEntropy(net.Forward(points.Inputs), points.Labels);
            loss.Backward();
            if (isWatchedFirst) recorder.Step(loss);
            optimizer.Step();
            if (!isWatchedFirst) recorder.Step(loss);
        }
        return recorder;
    }

    [Fact]
    public void A_run_holds_every_loss_and_each_layers_gradients_and_updates()
    {
        var run = Trained(30).Run;

        Assert.Equal(("moons", 30), (run.Name, run.Steps));
        Assert.Equal(Enumerable.Range(0, 30), run.SampledSteps);
        Assert.Equal([("0", "Linear"), ("2", "Linear")], run.Layers.Select(layer => (layer.Name, layer.Kind)));
        Assert.All(run.Layers, layer => Assert.All(layer.GradientNorms, norm => Assert.InRange(norm, 1e-6, 10)));
        Assert.All(run.Layers, layer => Assert.All(layer.UpdateRatios, ratio => Assert.InRange(ratio, 1e-6, 0.5)));
        Assert.True(run.Losses[^1] < run.Losses[0]);
        Assert.Equal(12, run.Layers[0].Weights.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_update_is_what_was_added_divided_by_what_was_there(bool isSingle)
    {
        ManualSeed(4);
        var net = new Sequential(new Linear(3, 4, dtype: isSingle ? DType.Float32 : DType.Float64));
        var optimizer = new Sgd(net.Parameters.Values, 0.25);
        var recorder = new TrainingRecorder(net);
        var x = Randn([5, 3], isSingle ? DType.Float32 : DType.Float64);
        for (var i = 0; i < 3; i++)
        {
            optimizer.ZeroGrad();
            var loss = Mean(Square(net.Forward(x)));
            loss.Backward();
            double Norm(Func<Tensor, Tensor> of) => Math.Sqrt(net.Parameters.Values.Sum(parameter => Sum(Square(of(parameter))).Item()));
            var (gradient, weights) = (Norm(parameter => parameter.Grad!), Norm(parameter => parameter));
            optimizer.Step();
            recorder.Step(loss);
            Assert.Equal(gradient, recorder.Run.Layers[0].GradientNorms[^1], isSingle ? 1e-6 : 1e-14);
            Assert.Equal(0.25 * gradient / weights, recorder.Run.Layers[0].UpdateRatios[^1], isSingle ? 1e-6 : 1e-14);
        }
    }

    [Fact]
    public void Watched_before_the_optimizers_step_the_same_updates_are_seen_one_step_later()
    {
        var (after, before) = (Trained(20).Run, Trained(20, isWatchedFirst: true).Run);

        Assert.Equal(after.Losses, before.Losses);
        Assert.Equal(after.Layers[1].GradientNorms, before.Layers[1].GradientNorms);
        Assert.Equal(double.NaN, before.Layers[1].UpdateRatios[0]);
        Assert.Equal(after.Layers[1].UpdateRatios.SkipLast(1), before.Layers[1].UpdateRatios.Skip(1));
    }

    [Fact]
    public void A_long_run_keeps_evenly_spread_steps_that_follow_from_its_length_alone()
    {
        var (one, other) = (Trained(1100).Run, Trained(1100).Run);

        Assert.Equal(1100, one.Steps);
        Assert.InRange(one.SampledSteps.Count, 120, 240);
        Assert.Single(one.SampledSteps.Zip(one.SampledSteps.Skip(1), (a, b) => b - a).Distinct());
        Assert.Equal(one.SampledSteps, other.SampledSteps);
        Assert.Equal(one.Losses, other.Losses);
        Assert.Equal(one.Layers[0].UpdateRatios, other.Layers[0].UpdateRatios);
        Assert.All(one.Layers[0].UpdateRatios, ratio => Assert.True(ratio > 0));
    }

    [Fact]
    public void A_run_that_was_asked_for_does_not_change_when_the_training_goes_on()
    {
        TrainingRun? before = null;
        double[]? losses = null;
        ManualSeed(3);
        var net = new Sequential(new Linear(2, 1));
        var recorder = new TrainingRecorder(net);
        for (var i = 0; i < 600; i++)
        {
            net.ZeroGrad();
            var loss = Mean(Square(net.Forward(Ones(1, 2)))) + i;
            loss.Backward();
            recorder.Step(loss);
            if (i != 250) continue;
            before = recorder.Run;
            losses = [.. before.Losses];
        }

        Assert.Equal(251, before!.Steps);
        Assert.Equal(losses, before.Losses);
        Assert.Equal(before.SampledSteps.Count, before.Layers[0].GradientNorms.Count);
    }

    [Theory]
    [InlineData("before backward")]
    [InlineData("after the gradients are cleared")]
    [InlineData("twice")]
    public void The_wrong_place_in_the_loop_is_told_in_a_sentence(string place)
    {
        var net = new Sequential(new Linear(2, 1));
        var recorder = new TrainingRecorder(net);
        var loss = Mean(Square(net.Forward(Ones(1, 2))));
        if (place != "before backward") loss.Backward();
        if (place == "twice") recorder.Step(loss);
        if (place == "after the gradients are cleared") net.ZeroGrad();

        var error = Assert.Throws<InvalidOperationException>(() => recorder.Step(loss));

        Assert.Contains("after loss.Backward() and before the gradients are cleared", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_that_add_up_without_being_cleared_are_new_ones()
    {
        var net = new Sequential(new Linear(2, 1));
        var recorder = new TrainingRecorder(net);
        for (var i = 0; i < 3; i++)
        {
            var loss = Mean(Square(net.Forward(Ones(1, 2))));
            loss.Backward();
            recorder.Step(loss);
        }

        Assert.Equal(3, recorder.Run.Steps);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_loss_that_is_not_a_number_ends_the_training_and_names_what_made_it(bool isAfterTheOptimizer)
    {
        var net = new Sequential(new Linear(2, 1));
        var optimizer = new Sgd(net.Parameters.Values, 1e-3);
        var recorder = new TrainingRecorder(net);
        NotFiniteNumberException? error = null;
        for (var i = 0; i < 5 && error is null; i++)
        {
            net.ZeroGrad();
            var loss = Sum(Log(Square(net.Forward(Ones(1, 2)) * (i < 3 ? 1 : 0))));
            loss.Backward();
            // Its step by a NaN makes the weights NaN, too.
            if (isAfterTheOptimizer) optimizer.Step();
            error = Record.Exception(() => recorder.Step(loss)) as NotFiniteNumberException;
        }

        Assert.Equal("watch: the loss is -Infinity at step 4: the first non-finite number of the forward sweep is -Infinity, made by log at [0, 0], from 0.", error!.Message);
        Assert.Equal(4, recorder.Run.Steps);
        Assert.Equal("log", recorder.Run.FirstBad!.Node.Op!.Name);
    }

    [Fact]
    public void Weights_that_an_update_has_ruined_are_told_from_a_bad_operation()
    {
        var net = new Sequential(new Linear(2, 1));
        var optimizer = new Sgd(net.Parameters.Values, 1e200);
        var recorder = new TrainingRecorder(net);
        void Run()
        {
            for (var i = 0; i < 9; i++)
            {
                optimizer.ZeroGrad();
                var loss = Sum(net.Forward(Constant(new[,] { { 1e300, 1 } })));
                loss.Backward();
                optimizer.Step();
                recorder.Step(loss);
            }
        }

        var error = Assert.Throws<NotFiniteNumberException>(Run);

        Assert.Contains("variable 0.weight", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("which the update of the step before has put there.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_watched_is_told_at_once()
    {
        Assert.Contains("no parameters", Assert.Throws<ArgumentException>(() => new TrainingRecorder(new Sequential(new Tanh()))).Message, StringComparison.Ordinal);
        var recorder = new TrainingRecorder(new Sequential(new Linear(2, 1)));
        Assert.Contains("shape (3,); give a single number", Assert.Throws<ArgumentException>(() => recorder.Step(Ones(3))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Watching_changes_no_bit_of_what_is_learned()
    {
        static double[] Learn(bool isWatched, bool hasSteps)
        {
            ManualSeed(5);
            var net = new Sequential(new Linear(2, 6), new BatchNorm(6), new Relu(), new Dropout(0.2), new Linear(6, 2));
            var data = Datasets.Moons(30);
            var adam = new Adam(net.Parameters.Values, 0.05);
            var recorder = isWatched ? new TrainingRecorder(net, data: data) : null;
            for (var i = 0; i < 60; i++)
                using (hasSteps ? TrainingStep() : null)
                {
                    adam.ZeroGrad();
                    var loss = CrossEntropy(net.Forward(data.Inputs), data.Labels);
                    loss.Backward();
                    adam.Step();
                    recorder?.Step(loss);
                    if (i % 7 == 0) recorder?.Boundary();
                }
            recorder?.Finish();
            return [.. net.Parameters.Values.Concat(net.Buffers.Values).SelectMany(tensor => tensor.ToArray())];
        }

        var plain = Learn(isWatched: false, hasSteps: false);
        Assert.Equal(plain, Learn(isWatched: true, hasSteps: false));
        Assert.Equal(plain, Learn(isWatched: true, hasSteps: true));
    }
}
