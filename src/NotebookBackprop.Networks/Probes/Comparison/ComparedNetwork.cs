using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>One network of a comparison, cut off at several depths.</summary>
/// <param name="Activation">The name of what follows each layer but the last.</param>
/// <param name="Init">The name of how its weights start.</param>
/// <param name="ByDepth">What was found at each depth, ascending.</param>
public sealed record ComparedNetwork(string Activation, string Init, IReadOnlyList<ComparedDepth> ByDepth)
{
    /// <summary>Runs the layers once, and sweeps back from each depth asked for; a deeper net begins with the layers of a shallower.</summary>
    internal static ComparedNetwork Run(
        (string Name, Op? Op) activation, (string Name, Init Start) init, IReadOnlyList<int> depths, int width, int seed, CancellationToken cancellation)
    {
        using var random = Functions.RandomFrom(seed);
        Tensor x = Functions.Randn([FlowComparison.Examples, width], DType.Float64), target = Functions.Randn([FlowComparison.Examples, width], DType.Float64);
        List<ComparedDepth> found = [];
        for (var depth = 1; found.Count < depths.Count; depth++)
        {
            var s = new Linear(width, width, init: init.Start, dtype: DType.Float64).Forward(x);
            if (depths[found.Count] == depth)
            {
                cancellation.ThrowIfCancellationRequested();
                found.Add(ComparedDepth.Of(Functions.MeanSquaredError(s, target)));
            }
            x = activation.Op is { } op ? Tensor.Apply(op, s) : s;
        }
        return new(activation.Name, init.Name, found);
    }
}

/// <summary>A network of a comparison at one depth.</summary>
/// <param name="Norms">The norm of ∂C/∂s of each layer, from the input to the output.</param>
/// <param name="Verdict">What becomes of the gradient.</param>
public sealed record ComparedDepth(IReadOnlyList<double> Norms, FlowVerdict Verdict)
{
    /// <summary>How many layers there are.</summary>
    public int Depth => Norms.Count;

    internal static ComparedDepth Of(Tensor loss)
    {
        var reader = new FlowReader(loss, isBrief: true);
        return new([.. reader.Layers.Select(layer => layer.OfSum.Norm)], new FlowJudge(reader).Verdict());
    }
}
