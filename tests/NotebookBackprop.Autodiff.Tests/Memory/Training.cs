using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Memory;

/// <summary>What tests of training steps have in common.</summary>
internal static class Training
{
    public static double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => 0.5 + i % 7 * 0.125)];

    public static void Descend(Tensor w, int steps)
    {
        for (var i = 0; i < steps; i++)
            using (TrainingStep())
                Step(w);
    }

    public static void Step(Tensor w)
    {
        w.ZeroGrad();
        Sum(Square(Tanh(w) + w)).Backward();
        using (NoGrad()) w.Assign(w - 0.1 * w.Grad!);
    }

    public static void OnAnotherThread(Action action)
    {
        Exception? error = null;
        var thread = new Thread(() =>
        {
            try { action(); }
            catch (Exception e) { error = e; }
        });
        thread.Start();
        thread.Join();
        if (error is not null) throw new InvalidOperationException(error.Message, error);
    }
}
