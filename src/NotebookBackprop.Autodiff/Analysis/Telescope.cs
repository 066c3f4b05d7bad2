namespace NotebookBackprop.Autodiff;

/// <summary>One layer of a telescope, and the product of the Jacobians up to it.</summary>
/// <param name="Link">The layer.</param>
/// <param name="Jacobian">Its J; without entries where the layer is not looked at closely.</param>
/// <param name="Rms">The rms singular value of J.</param>
/// <param name="Spectrum">The singular values of J; null where not computed.</param>
/// <param name="Theory">What is expected; null where nothing is known of such a layer.</param>
/// <param name="Product">J_k ··· J_1 over a power of ten, as <see cref="Jacobian"/>.</param>
/// <param name="ProductSpectrum">The singular values of <see cref="Product"/>; null where not computed.</param>
/// <param name="Exponent">That power's exponent: a product of many layers leaves the range of numbers.</param>
/// <param name="LogRms">The decimal logarithm of the product's rms singular value; −∞ where it is zero.</param>
public sealed record TelescopeLayer(
    ChainLink Link, LinkJacobian Jacobian, double Rms, Spectrum? Spectrum, LayerTheory? Theory,
    LinkJacobian Product, Spectrum? ProductSpectrum, double Exponent, double LogRms)
{
    /// <summary>Whether its matrices and spectra are kept.</summary>
    public bool IsClose => Jacobian.Entries.Length > 0;
}

/// <summary>The Jacobian of a network as the product of its layers' Jacobians, and where that product collapses or blows up.</summary>
public static class Telescope
{
    /// <summary>The most layers that are looked at closely.</summary>
    public const int MostClose = 33;

    /// <summary>The work on singular values, in multiplications: some seconds'.</summary>
    private const double MostWork = 4e9;

    /// <summary>Multiplies the layers, from the network's input on.</summary>
    /// <param name="chain">The layers, one at least.</param>
    /// <param name="progress">Called before each layer: it can interrupt.</param>
    /// <exception cref="InvalidOperationException">A layer's Jacobian is too large, or what was recorded can no longer be followed.</exception>
    public static IReadOnlyList<TelescopeLayer> Of(LayerChain chain, Action? progress = null)
    {
        var links = chain.Links;
        var close = Close(chain);
        var layers = new List<TelescopeLayer>();
        LinkJacobian? product = null;
        var exponent = 0.0;
        for (var k = 0; k < links.Count; k++)
        {
            progress?.Invoke();
            var jacobian = LinkJacobian.Of(links[k], chain.HasBatch);
            product = product is null ? jacobian : Times(jacobian, product);
            (product, var power) = Scaled(product);
            exponent += power;
            var isClose = close.Contains(k);
            layers.Add(new(links[k], isClose ? jacobian : jacobian with { Entries = [] }, jacobian.Rms, isClose ? Read(jacobian) : null, LayerTheory.Of(links[k]),
                isClose ? product : product with { Entries = [] }, isClose ? Read(product) : null, exponent, exponent + Math.Log10(product.Rms)));
        }
        return layers;

        Spectrum? Read(LinkJacobian jacobian) => Spectrum.Of(jacobian.Entries, jacobian.Rows, jacobian.Columns, links[0].From.DType);
    }

    /// <summary>The layers that are looked at closely: the first, the last, and even steps between.</summary>
    private static HashSet<int> Close(LayerChain chain)
    {
        var widest = chain.Links.Max(link => (double)(chain.HasBatch ? link.To.Shape.Size / link.To.Shape[0] : link.To.Shape.Size));
        var count = (int)Math.Clamp(MostWork / (2 * Math.Pow(widest, 3)), 3, Math.Min(MostClose, Math.Max(3, chain.Links.Count)));
        return [.. Enumerable.Range(0, count).Select(i => (int)Math.Round((double)i * (chain.Links.Count - 1) / (count - 1)))];
    }

    private static LinkJacobian Times(LinkJacobian a, LinkJacobian b) => new(
        Functions.MatMul(Functions.Constant(a.Entries, [a.Rows, a.Columns]), Functions.Constant(b.Entries, [b.Rows, b.Columns])).ToArray(), a.Rows, b.Columns);

    private static (LinkJacobian Product, double Power) Scaled(LinkJacobian product)
    {
        var norm = LinkJacobian.Frobenius(product.Entries);
        if (norm == 0 || !double.IsFinite(norm) || Math.Abs(Math.Log10(norm)) < 100) return (product, 0);
        var power = Math.Floor(Math.Log10(norm));
        var factor = Math.Pow(10, -power / 2); // in two steps: its square may leave the range
        return (product with { Entries = Array.ConvertAll(product.Entries, entry => entry * factor * factor) }, power);
    }
}
