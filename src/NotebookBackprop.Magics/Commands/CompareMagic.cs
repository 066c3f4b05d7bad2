using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop compare --activations sigmoid,relu --inits xavier,he --depth 1..40</c></summary>
internal static class CompareMagic
{
    private const string Activations = "--activations", Inits = "--inits", Depth = "--depth", Width = "--width", Seed = "--seed";

    public static MagicCommand Command { get; } = new(
        "compare", "Compares networks by activation, initialization and depth: where the gradient dies, and where it lives.",
        [
            new(Activations, $"{string.Join(", ", FlowComparison.ActivationNames)}; sigmoid,tanh,relu where not given", new ListValue(FlowComparison.ActivationNames)),
            new(Inits, $"{string.Join(", ", FlowComparison.InitNames)}; uniform,xavier,he,orthogonal where not given", new ListValue(FlowComparison.InitNames)),
            new(Depth, "how many layers: a number, a range or a list of them; 1..40 where not given", new CountsValue(FlowComparison.MostDepth)),
            new(Width, $"the units of every layer; {FlowComparison.DefaultWidth} where not given", new CountValue(FlowComparison.MostWidth)),
            new(Seed, "draws the weights and the data; 0 where not given", new SeedValue()),
        ],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook) => notebook.Display(new CompareView(FlowComparison.Of(
        arguments.Get<IReadOnlyList<string>>(Activations), arguments.Get<IReadOnlyList<string>>(Inits), arguments.Get<IReadOnlyList<int>>(Depth),
        arguments.Values.ContainsKey(Width) ? arguments.Get<int>(Width) : FlowComparison.DefaultWidth, arguments.Get<int>(Seed), notebook.Cancellation)));
}
