using System.Diagnostics;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

[Collection(nameof(Session))]
public sealed class TrainingWatchTests
{
    private readonly Recorded _notebook = new();

    [Fact]
    public void It_draws_in_place_while_the_loop_runs_and_leaves_a_record_without_times()
    {
        using var session = new Session(_notebook);
        var (net, step) = Net();
        using (var watch = net.Watch(steps: 1000, name: "small"))
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < 1000 && clock.Elapsed < TimeSpan.FromSeconds(1.2); i++)
            {
                watch.Step(step());
                Thread.Sleep(2);
            }
        }

        var views = _notebook.Shown.Select(one => Assert.IsType<TrainingView>(one.View)).ToList();
        Assert.Equal(1, _notebook.Displays);
        Assert.Equal(0, views[0].Run.Steps);
        Assert.InRange(views.Count, 3, 8);
        Assert.All(views.SkipLast(1), view => Assert.NotNull(view.Elapsed));
        Assert.Equal(views.Select(view => view.Run.Steps).Order(), views.Select(view => view.Run.Steps));
        Assert.Equal(("small", null, 1000), (views[^1].Run.Name, views[^1].Elapsed, views[^1].Planned));
        // However fast the steps are, drawings are a quarter of a second apart at least.
        Assert.All(_notebook.Shown.Skip(1).Zip(_notebook.Shown.Skip(2).SkipLast(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(0.24)));
    }

    [Fact]
    public void A_loss_that_is_not_a_number_stops_the_loop_and_the_record_stays()
    {
        using var session = new Session(_notebook);
        var (net, step) = Net();

        var error = Assert.Throws<NotFiniteNumberException>(() =>
        {
            using var watch = net.Watch(steps: 50);
            for (var i = 0; i < 50; i++) watch.Step(step(i == 7 ? 0 : 1));
        });

        Assert.Equal("watch: the loss is -Infinity at step 8: the first non-finite number of the forward sweep is -Infinity, made by log at [0, 0], from 0.", error.Message);
        var last = Assert.IsType<TrainingView>(_notebook.Shown[^1].View);
        Assert.Equal((8, null, "log"), (last.Run.Steps, last.Elapsed, last.Run.FirstBad!.Node.Op!.Name));
    }

    [Fact]
    public void An_interrupt_stops_the_loop_and_the_record_stays()
    {
        using var session = new Session(_notebook);
        var (net, step) = Net();

        Assert.Throws<OperationCanceledException>(() =>
        {
            using var watch = net.Watch();
            for (var i = 0; i < 1000; i++)
            {
                if (i == 20) _notebook.Source.Cancel();
                watch.Step(step());
            }
        });

        Assert.Equal(21, Assert.IsType<TrainingView>(_notebook.Shown[^1].View).Run.Steps);
    }

    [Fact]
    public void A_drawing_that_fails_or_a_thread_that_is_woken_ends_no_training()
    {
        _notebook.Fails = true;
        using var session = new Session(_notebook);
        var (net, step) = Net();
        TrainingRun? run = null;
        var thread = new Thread(() =>
        {
            var watch = net.Watch();
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < TimeSpan.FromSeconds(0.6)) watch.Step(step());
            Thread.CurrentThread.Interrupt();
            watch.Dispose();
            run = watch.Run;
        });
        thread.Start();
        thread.Join();

        Assert.True(run!.Steps > 1);
        Assert.True(_notebook.Failures >= 2);
    }

    [Fact]
    public void The_boundary_is_drawn_while_the_loop_runs_and_its_frames_at_the_end()
    {
        using var session = new Session(_notebook);
        ManualSeed(1);
        var data = Datasets.Moons(40);
        var net = new Sequential(new Linear(2, 8), new Tanh(), new Linear(8, 2));
        var adam = new Adam(net.Parameters.Values, 0.05);
        using (var watch = net.Watch(data: data))
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < 40 || clock.Elapsed < TimeSpan.FromSeconds(0.8); i++)
            {
                adam.ZeroGrad();
                var loss = CrossEntropy(net.Forward(data.Inputs), data.Labels);
                loss.Backward();
                adam.Step();
                watch.Step(loss);
            }
        }

        var boundaries = _notebook.Shown.Select(one => ((TrainingView)one.View).Run.Boundary).ToList();
        Assert.Null(boundaries[0]);
        Assert.Single(boundaries[1]!.Frames);
        Assert.InRange(boundaries[^1]!.Frames.Count, 8, 16);
        Assert.Equal(1, boundaries[^1]!.Frames[^1].Accuracy, 0.15);
    }

    [Fact]
    public void What_cannot_be_watched_is_told_and_nothing_is_shown()
    {
        using var session = new Session(_notebook);

        Assert.Contains("training of 0 steps", Assert.Throws<ArgumentException>(() => new Linear(2, 1).Watch(steps: 0)).Message, StringComparison.Ordinal);
        Assert.Contains("no parameters", Assert.Throws<ArgumentException>(() => new Tanh().Watch()).Message, StringComparison.Ordinal);
        Assert.Contains("not points of a plane", Assert.Throws<ArgumentException>(() => new Linear(2, 1).Watch(data: Datasets.Digits(3))).Message, StringComparison.Ordinal);
        Assert.Empty(_notebook.Shown);
        var (net, step) = Net();
        var watch = net.Watch();
        watch.Dispose();
        watch.Dispose();
        Assert.Contains("ended already", Assert.Throws<InvalidOperationException>(() => watch.Step(step())).Message, StringComparison.Ordinal);
        Assert.Equal(2, _notebook.Shown.Count);
    }

    /// <summary>A small network, and a step of its training; the factor 0 makes the loss infinite.</summary>
    private static (Module Net, StepOf Step) Net()
    {
        ManualSeed(1);
        var net = new Sequential(new Linear(2, 4), new Tanh(), new Linear(4, 1));
        var optimizer = new Sgd(net.Parameters.Values, 0.01);
        return (net, Step);

        Tensor Step(double factor)
        {
            optimizer.ZeroGrad();
            var loss = Mean(Log(factor * (Square(net.Forward(Ones(3, 2))) + 1)));
            loss.Backward();
            optimizer.Step();
            return loss;
        }
    }

    private delegate Tensor StepOf(double factor = 1);

    /// <summary>A notebook that remembers what it has shown, and when.</summary>
    private sealed class Recorded : INotebook, IDisplayed
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();

        public List<(object View, TimeSpan At)> Shown { get; } = [];

        public int Displays { get; private set; }

        public bool Fails { get; set; }

        public int Failures { get; private set; }

        public CancellationTokenSource Source { get; } = new();

        public IReadOnlyList<KeyValuePair<string, object?>> Variables => [];

        public CancellationToken Cancellation => Source.Token;

        public void Declare(string name, object value) => throw new NotSupportedException();

        public IDisplayed Display(object value)
        {
            Displays++;
            Shown.Add((value, _clock.Elapsed));
            return this;
        }

        public void Update(object value)
        {
            if (Fails)
            {
                Failures++;
                throw new InvalidOperationException("no page");
            }
            Shown.Add((value, _clock.Elapsed));
        }
    }
}
