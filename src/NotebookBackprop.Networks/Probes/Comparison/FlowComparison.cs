using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>
/// What becomes of the gradient in networks that differ in activation, initialization and depth and in nothing else: the same
/// data, the same loss, the same random numbers to start from.
/// </summary>
/// <param name="Activations">What follows each layer but the last.</param>
/// <param name="Inits">How the weights start.</param>
/// <param name="Depths">Numbers of layers that were run, ascending.</param>
/// <param name="Width">The units of every layer.</param>
/// <param name="Seed">Of all random numbers; the session's are not touched.</param>
/// <param name="Networks">One for each pair, activation by activation.</param>
[TypeFormatterSource("NotebookBackprop.Rendering.FlowComparisonFormatterSource, NotebookBackprop.Rendering")]
public sealed record FlowComparison(
    IReadOnlyList<string> Activations, IReadOnlyList<string> Inits, IReadOnlyList<int> Depths, int Width, int Seed, IReadOnlyList<ComparedNetwork> Networks)
{
    /// <summary>The examples of the batch.</summary>
    public const int Examples = 32;

    /// <summary>The units of a layer where nothing else is asked for.</summary>
    public const int DefaultWidth = 64;

    /// <summary>The most units of a layer, and the most layers, that can be asked for.</summary>
    public const int MostWidth = 1024, MostDepth = 1000;

    /// <summary>The most layers that are measured, of all networks at all their depths: more would take longer than a few seconds.</summary>
    private const int MostLayers = 12_000;

    /// <summary>How many depths were asked for.</summary>
    public int Asked { get; init; } = Depths.Count;

    /// <summary>Runs the networks: layers of one width on random data of variance 1, mean squared error by random targets, one sweep for each depth.</summary>
    /// <param name="activations">Names from <see cref="ActivationNames"/>; sigmoid, tanh and ReLU where null.</param>
    /// <param name="inits">Names from <see cref="InitNames"/>; uniform, Xavier's, He's and orthogonal where null.</param>
    /// <param name="depths">Numbers of layers; 1 to 40 where null. Of more than can be run soon, some evenly spread, with the first and the last.</param>
    /// <param name="width">The units of every layer.</param>
    /// <param name="seed">Of all random numbers.</param>
    /// <param name="cancellation">Asked between two networks.</param>
    /// <exception cref="ArgumentException">A name is not known, a list is empty, or a number is out of bounds.</exception>
    public static FlowComparison Of(
        IReadOnlyList<string>? activations = null, IReadOnlyList<string>? inits = null, IEnumerable<int>? depths = null, int width = DefaultWidth, int seed = 0,
        CancellationToken cancellation = default)
    {
        activations = [.. (activations ?? ["sigmoid", "tanh", "relu"]).Distinct()];
        inits = [.. (inits ?? ["uniform", "xavier", "he", "orthogonal"]).Distinct()];
        List<(string Name, Op? Op)> bends = [.. activations.Select(name => (name, Known(s_activations, name, "activation")))];
        List<(string Name, Init Start)> starts = [.. inits.Select(name => (name, Known(s_inits, name, "initialization")))];
        SortedSet<int> asked = [.. depths ?? Enumerable.Range(1, 40)];
        if (bends.Count == 0 || starts.Count == 0 || asked.Count == 0)
            throw new ArgumentException("compare: an empty list leaves nothing to compare; give one activation, one initialization and one depth at least.");
        if (asked.Min < 1 || asked.Max > MostDepth)
            throw new ArgumentException(FormattableString.Invariant($"compare: a depth of {(asked.Min < 1 ? asked.Min : asked.Max)} is not from 1 to {MostDepth}; give one that is."));
        if (width is < 1 or > MostWidth)
            throw new ArgumentException(FormattableString.Invariant($"compare: a width of {width} is not from 1 to {MostWidth}; give one that is."));
        var run = Affordable([.. asked], MostLayers / (bends.Count * starts.Count));
        // Each has random numbers of its own, so that the order in which they run changes nothing.
        var pairs = bends.SelectMany(bend => starts.Select(start => (Bend: bend, Start: start))).AsParallel().AsOrdered().WithCancellation(cancellation);
        return new(activations, inits, run, width, seed, [.. pairs.Select(pair => ComparedNetwork.Run(pair.Bend, pair.Start, run, width, seed, cancellation))]) { Asked = asked.Count };
    }

    /// <summary>Activations that can be asked for.</summary>
    public static IReadOnlyList<string> ActivationNames => [.. s_activations.Keys];

    /// <summary>Initializations that can be asked for.</summary>
    public static IReadOnlyList<string> InitNames => [.. s_inits.Keys];

    /// <summary>The operation that a name asks for; null for none at all, "linear".</summary>
    public static Op? Activation(string name) => s_activations.GetValueOrDefault(name);

    /// <summary>The engine's activations, each in a word that can be typed, and none at all.</summary>
    private static readonly Dictionary<string, Op?> s_activations = new(Catalogue.All
        .Where(op => op.IsActivation)
        .Select(op => KeyValuePair.Create<string, Op?>(op.Name.Replace(' ', '-'), op))
        .Append(KeyValuePair.Create<string, Op?>("linear", null)));

    private static readonly Dictionary<string, Init> s_inits = new()
    {
        ["uniform"] = Init.Uniform,
        ["xavier"] = Init.XavierUniform,
        ["xavier-normal"] = Init.XavierNormal,
        ["he"] = Init.HeNormal,
        ["he-uniform"] = Init.HeUniform,
        ["orthogonal"] = Init.Orthogonal(),
    };

    private static T Known<T>(Dictionary<string, T> all, string name, string what) => all.TryGetValue(name, out var found)
        ? found
        : throw new ArgumentException($"compare: there is no {what} '{name}'; choose {string.Join(", ", all.Keys)}.");

    /// <summary>As many depths, evenly spread, as have together no more layers than some; the first and the last at least.</summary>
    private static IReadOnlyList<int> Affordable(IReadOnlyList<int> depths, int most)
    {
        for (var count = Math.Min(depths.Count, most); count > 2; count--)
        {
            List<int> some = [.. Enumerable.Range(0, count).Select(i => depths[(int)Math.Round((double)i * (depths.Count - 1) / (count - 1))])];
            if (some.Sum(depth => (long)depth) <= most) return some;
        }
        return depths.Count <= 2 ? depths : [depths[0], depths[^1]];
    }
}
