using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>What the chain of a network's Jacobians shows, as plain data.</summary>
/// <param name="Output">The name of what the network computes.</param>
/// <param name="Layers">From the input on; none where there is no chain.</param>
/// <param name="IsScoped">Whether layers are the network's modules; else operations.</param>
/// <param name="Examples">How many examples the batch has; 0 for no batch.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record TelescopeView(string Output, IReadOnlyList<TelescopeLayer> Layers, bool IsScoped, int Examples)
{
    /// <summary>The most layers whose matrices are drawn.</summary>
    private const int MostDrawn = 6;

    /// <summary>Reads the chain from what was recorded. Changes no <c>Grad</c>.</summary>
    /// <param name="output">A computed tensor, such as a loss.</param>
    /// <param name="input">Where the chain begins; null for the data that lead to it.</param>
    /// <param name="notebook">Its variables give names, and it can be interrupted.</param>
    /// <exception cref="InvalidOperationException">A layer's Jacobian is too large, or what was recorded can no longer be followed.</exception>
    public static TelescopeView Of(Tensor output, Tensor? input, INotebook notebook)
    {
        var chain = LayerChain.Of(output, input);
        var layers = chain.Links.Count == 0 ? [] : Telescope.Of(chain, notebook.Cancellation.ThrowIfCancellationRequested);
        var name = Naming.OfUser([output], notebook).GetValueOrDefault(output, "f");
        return new(name, layers, chain.IsScoped, chain.HasBatch ? chain.Links[0].From.Shape[0] : 0);
    }

    /// <summary>The logarithm of the rms singular value that theory expects of the product; null where a layer has no theory.</summary>
    internal IReadOnlyList<double>? ExpectedLogRms
    {
        get
        {
            if (Layers.Any(layer => layer.Theory is null or { Rms: 0 })) return null;
            List<double> sums = [];
            foreach (var layer in Layers) sums.Add(sums.LastOrDefault() + Math.Log10(layer.Theory!.Rms));
            return sums;
        }
    }

    /// <summary>The places of the layers whose matrices are drawn: the first, the last, and even steps between.</summary>
    internal IReadOnlyList<int> Drawn
    {
        get
        {
            int[] close = [.. Enumerable.Range(0, Layers.Count).Where(k => Layers[k].IsClose)];
            var count = Math.Min(MostDrawn, close.Length);
            return [.. Enumerable.Range(0, count).Select(i => close[count == 1 ? 0 : i * (close.Length - 1) / (count - 1)])];
        }
    }
}
