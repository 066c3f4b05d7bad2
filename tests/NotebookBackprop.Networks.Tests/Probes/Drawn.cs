using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

/// <summary>Networks drawn at random whose trouble is known by how they are made.</summary>
internal static class Drawn
{
    /// <summary>A number between two, from the test's own random numbers.</summary>
    public static double Between(this Random random, double low, double high) => low + (high - low) * random.NextDouble();

    /// <summary>The loss of a network of equal layers on random data.</summary>
    /// <param name="width">Of every layer.</param>
    /// <param name="depth">How many layers.</param>
    /// <param name="init">How they start.</param>
    /// <param name="activation">What follows each but the last.</param>
    /// <param name="mend">Changes a layer before the run, by its place.</param>
    public static Tensor Loss(int width, int depth, Init init, Func<Module> activation, Action<int, Linear>? mend = null)
    {
        List<Module> modules = [];
        for (var layer = 0; layer < depth; layer++)
        {
            var linear = new Linear(width, width, init: init);
            mend?.Invoke(layer, linear);
            modules.Add(linear);
            if (layer < depth - 1) modules.Add(activation());
        }
        return Loss(new Sequential(modules), width);
    }

    public static Tensor Loss(Module net, int width) => MeanSquaredError(net.Forward(Randn(32, width)), Randn(32, width));

    public static void Scale(Tensor tensor, double by) => tensor.Assign(by * tensor.Detach());
}
