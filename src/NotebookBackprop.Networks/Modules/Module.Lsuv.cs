namespace NotebookBackprop;

public abstract partial class Module
{
    /// <summary>
    /// Layer-sequential unit variance (Mishkin and Matas, 2016): gives every <see cref="Linear"/> and <see cref="Conv2d"/> below
    /// orthonormal weights, then, from the first layer to the last, divides them by the deviation of what the layer gives for a
    /// batch, until that has variance 1.
    /// </summary>
    /// <param name="x">A batch.</param>
    /// <param name="tolerance">How far from 1 a variance may stay.</param>
    /// <param name="mostRounds">After how many rounds a layer is left as it is.</param>
    /// <exception cref="ArgumentException">A layer gives equal numbers or none that are finite for the batch; the weights are as they were.</exception>
    public void InitializeLsuv(Tensor x, double tolerance = 0.02, int mostRounds = 10)
    {
        var (weights, buffers) = (Kept(Parameters), Kept(Buffers));
        try
        {
            foreach (var module in Below().Distinct())
                if (WeightOf(module) is { } weight) weight.Assign(Init.Orthogonal().Start(weight.Shape, weight.DType));
            List<Module> order = [];
            Observe(this, x, (module, _) => order.Add(module));
            foreach (var layer in order.Where(module => WeightOf(module) is not null).Distinct()) ToUnitVariance(layer, x, tolerance, mostRounds);
        }
        catch
        {
            foreach (var (tensor, value) in weights) tensor.Assign(value);
            throw;
        }
        finally
        {
            // The runs in between are no training.
            foreach (var (tensor, value) in buffers) tensor.Assign(value);
        }

        static List<(Tensor Tensor, Tensor Value)> Kept(IReadOnlyDictionary<string, Tensor> tensors) => [.. tensors.Values.Select(tensor => (tensor, tensor.Detach()))];
    }

    private void ToUnitVariance(Module layer, Tensor x, double tolerance, int mostRounds)
    {
        using var _ = Functions.NoGrad();
        for (var round = 0; round < mostRounds; round++)
        {
            var variance = double.NaN;
            Observe(this, x, (module, y) =>
            {
                if (ReferenceEquals(module, layer)) variance = Functions.Var(y, unbiased: false).Item();
            });
            if (!(variance > 0 && double.IsFinite(variance)))
                throw new ArgumentException(FormattableString.Invariant($"lsuv: {WeightOf(layer)!.Name} gives a variance of {variance} for this batch, which no factor brings to 1; give a batch whose examples differ."));
            if (Math.Abs(variance - 1) <= tolerance) return;
            var weight = WeightOf(layer)!;
            weight.Assign(weight / Math.Sqrt(variance));
        }
    }

    private List<Module> Below()
    {
        List<Module> all = [];
        Walk("", (_, module) => all.Add(module));
        return all;
    }

    private static Tensor? WeightOf(Module module) => module switch { Linear linear => linear.Weight, Conv2d conv => conv.Weight, _ => null };
}
