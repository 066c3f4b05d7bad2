using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

public sealed class DecisionBoundaryTests
{
    private static readonly Dataset s_points = new(Constant(new[,] { { -1.0, -1 }, { 1, 1 }, { -1, 1 }, { 1, -1 } }), Constant(new[] { 0.0, 1, 0, 1 }));

    [Fact]
    public void The_window_is_a_square_around_the_points_with_a_margin()
    {
        var boundary = Line(0).DecisionBoundary(s_points, size: 25);

        Assert.Equal((-1.2, -1.2, 2.4), (boundary.Window.X, boundary.Window.Y, Math.Round(boundary.Window.Side, 12)));
        Assert.Equal((2, 25, 1), (boundary.Classes, boundary.Size, boundary.Frames.Count));
        Assert.Equal(1, boundary.Frames[0].Accuracy);
    }

    [Theory]
    [InlineData("two scores")]
    [InlineData("one score")]
    [InlineData("a chance")]
    public void A_place_belongs_to_the_class_with_the_best_score(string kind)
    {
        Module net = kind switch { "two scores" => new Scores(x => Stack([-x, x], 1)), "one score" => new Scores(x => x), _ => new Scores(Functions.Sigmoid) };

        var boundary = net.DecisionBoundary(s_points, size: 25);

        // Columns run from x = −1.2 to 1.2: the first twelve are left of the line x = 0.
        var first = boundary.Frames[0].Margins.Take(25 * 25).Select(margin => margin > 0).ToArray();
        Assert.All(Enumerable.Range(0, 25 * 25), place => Assert.Equal(place % 25 < 12, first[place]));
        Assert.Equal(1, boundary.Frames[0].Accuracy);
    }

    [Fact]
    public void A_network_that_says_nothing_is_ahead_nowhere_and_right_nowhere()
    {
        var boundary = new Scores(x => Stack([x * double.NaN, x * double.NaN], 1)).DecisionBoundary(s_points, size: 5);

        Assert.All(boundary.Frames[0].Margins, margin => Assert.True(margin < 0));
        Assert.Equal(0, boundary.Frames[0].Accuracy);
    }

    [Fact]
    public void The_frames_of_a_training_are_what_the_network_was_then()
    {
        ManualSeed(2);
        var net = new Sequential(new Linear(2, 2));
        var optimizer = new Sgd(net.Parameters.Values, 0.5);
        var recorder = new TrainingRecorder(net, data: s_points);
        List<DecisionBoundary> seen = [net.DecisionBoundary(s_points, 48)];
        for (var i = 0; i < 40; i++)
        {
            optimizer.ZeroGrad();
            var loss = CrossEntropy(net.Forward(s_points.Inputs), s_points.Labels);
            loss.Backward();
            optimizer.Step();
            recorder.Step(loss);
            seen.Add(net.DecisionBoundary(s_points, 48));
        }
        var weights = net.Parameters.Values.Select(parameter => parameter.ToArray()).ToList();

        var frames = recorder.Finish().Boundary!.Frames;

        Assert.Equal((0, 40), (frames[0].Step, frames[^1].Step));
        Assert.InRange(frames.Count, 8, 16);
        Assert.All(frames, frame => Assert.Equal(seen[frame.Step!.Value].Frames[0].Margins, frame.Margins));
        Assert.Equal(weights, net.Parameters.Values.Select(parameter => parameter.ToArray()));
    }

    [Fact]
    public void The_network_is_asked_as_in_use_and_left_as_it_was()
    {
        var net = new Sequential(new Linear(2, 4), new BatchNorm(4), new Dropout(0.5), new Linear(4, 2));
        var buffers = net.Buffers.Values.SelectMany(buffer => buffer.ToArray()).ToArray();

        var (one, other) = (net.DecisionBoundary(s_points, 8), net.DecisionBoundary(s_points, 8));

        Assert.Equal(one.Frames[0].Margins, other.Frames[0].Margins);
        Assert.True(net.IsTraining);
        Assert.Equal(buffers, net.Buffers.Values.SelectMany(buffer => buffer.ToArray()));
    }

    [Fact]
    public void What_is_not_of_the_plane_is_told_in_a_sentence()
    {
        var images = Datasets.Digits(10);
        Assert.Contains("not points of a plane", Assert.Throws<ArgumentException>(() => Line(0).DecisionBoundary(images)).Message, StringComparison.Ordinal);
        Assert.Contains("the network gives ()", Assert.Throws<ArgumentException>(() => new Scores(x => Sum(x)).DecisionBoundary(s_points)).Message, StringComparison.Ordinal);
        Assert.Contains("give 2 to 512", Assert.Throws<ArgumentException>(() => Line(0).DecisionBoundary(s_points, 1)).Message, StringComparison.Ordinal);
        Assert.Equal("decision boundary: a point has the label 2 and the network tells 2 classes apart, 0 to 1; give it an output for each class.",
            Assert.Throws<ArgumentException>(() => new Linear(2, 2).DecisionBoundary(Datasets.Spirals(30))).Message);
    }

    [Fact]
    public void Points_that_are_not_finite_or_all_in_one_place_still_have_a_window()
    {
        var strange = new Dataset(Constant(new[,] { { double.NaN, 1 }, { 2, double.PositiveInfinity } }), Constant(new[] { 0.0, 1 }));
        var one = new Dataset(Constant(new[,] { { 3.0, 4 } }), Constant(new[] { 1.0 }));

        Assert.True(double.IsFinite(Line(0).DecisionBoundary(strange, 4).Window.Side));
        Assert.Equal(new PlaneWindow(2, 3, 2), Line(0).DecisionBoundary(one, 4).Window);
    }

    private static Scores Line(double at) => new(x => x - at);

    /// <summary>Gives a function of the first coordinate, times a parameter of 1.</summary>
    private sealed class Scores : Module
    {
        private readonly Func<Tensor, Tensor> _function;
        private readonly Tensor _one;

        public Scores(Func<Tensor, Tensor> function) => (_function, _one) = (function, AddParameter("one", 1));

        protected override Tensor Compute(Tensor x) => _function(x[.., 0] * _one);
    }
}
