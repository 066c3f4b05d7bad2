using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

/// <summary>Loops that never forget their gradients, and such as add up several batches on purpose.</summary>
[Collection(nameof(NetworkTests))]
public sealed class PiledGradientTests
{
    [Theory]
    [InlineData(1, true, null)]
    [InlineData(0, true, 0)]
    [InlineData(3, false, null)]
    [InlineData(0, false, null)]
    public void Gradients_pile_up_where_weights_change_and_nothing_clears_them(int clearedEvery, bool updatesEachStep, int? since)
    {
        ManualSeed(1);
        var net = new Sequential(new Linear(3, 4), new Tanh(), new Linear(4, 1));
        var sgd = new Sgd(net.Parameters.Values, 0.01);
        var recorder = new TrainingRecorder(net);
        var (x, y) = (Randn(8, 3), Randn(8, 1));
        for (var step = 0; step < 12; step++)
        {
            if (clearedEvery > 0 && step % clearedEvery == 0) sgd.ZeroGrad();
            var loss = MeanSquaredError(net.Forward(x), y);
            loss.Backward();
            if (updatesEachStep || (clearedEvery > 0 && step % clearedEvery == clearedEvery - 1)) sgd.Step();
            recorder.Step(loss);
        }
        Assert.Equal(since, recorder.Run.PiledSince);
    }
}
