using System.Globalization;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>The chain of a network's Jacobians in plain text, and its words for the other forms.</summary>
internal sealed record TelescopeText() : Renderer<TelescopeView>(MimeTypes.Plain)
{
    private const int MostRows = 40;
    private const double Much = 1, Few = 100;

    protected override string Render(TelescopeView view, Settings settings)
    {
        var sentences = string.Join('\n', Sentences(view, settings.Language));
        if (view.Layers.Count == 0) return $"{Title(view, TelescopeWords.In[settings.Language])}\n{sentences}";
        var table = TextTable.Write(Rows(view, settings.Language), false, false, true, true, true, true, true, true);
        return $"{Title(view, TelescopeWords.In[settings.Language])}: {string.Join(", ", Tags(view, TelescopeWords.In[settings.Language]))}\n{table}{sentences}";
    }

    /// <summary>The head: <c>Telescope of loss: J₂₀ ··· J₁</c>.</summary>
    public static string Title(TelescopeView view, TelescopeWords words)
    {
        var factors = view.Layers.Count switch { 0 => "", 1 => ": J₁", 2 => ": J₂ J₁", var count => $": {Naming.Indexed('J', count)} ··· J₁" };
        return $"{words.Telescope} {Label.Shorten(view.Output)}{factors}";
    }

    /// <summary>Findings in a few words each.</summary>
    public static IReadOnlyList<string> Tags(TelescopeView view, TelescopeWords words) =>
    [
        Format(words.Layers, view.Layers.Count), Format(words.Whole, Power(view.Layers[^1].LogRms)), Format(words.PerLayer, Power(view.Layers[^1].LogRms / view.Layers.Count)),
    ];

    /// <summary>Every layer in numbers, the head first: name, size, rms and mean beside theory, largest, and the product's rms. Of many, even steps.</summary>
    public static IReadOnlyList<string[]> Rows(TelescopeView view, Language language)
    {
        var words = TelescopeWords.In[language];
        List<string[]> rows = [[words.Layer, words.Size, "rms", words.Theory, language.Mean, words.Theory, MatrixWords.In[language].Largest, $"{words.Product}, rms"]];
        var stride = (view.Layers.Count + MostRows - 1) / MostRows;
        for (var k = 0; k < view.Layers.Count; k++)
            if (k % stride == 0 || k == view.Layers.Count - 1) rows.Add(Row(k + 1, view.Layers[k]));
        return rows;
    }

    /// <summary>What is said of it beside the numbers.</summary>
    public static IEnumerable<string> Sentences(TelescopeView view, Language language)
    {
        var words = TelescopeWords.In[language];
        var layers = view.Layers;
        if (layers.Count == 0)
        {
            yield return Format(words.NoChain, Label.Shorten(view.Output));
            yield break;
        }
        var log = layers[^1].LogRms;
        if (FirstWhere(layers, layer => double.IsNaN(layer.LogRms) || double.IsPositiveInfinity(layer.LogRms)) is { } broken) yield return Format(words.NotFinite, broken);
        else if (FirstWhere(layers, layer => double.IsNegativeInfinity(layer.LogRms)) is { } dead) yield return Format(words.Dead, dead);
        else
        {
            yield return Format(log < -Much ? words.Vanishes : log > Much ? words.Explodes : words.Steady, layers.Count, Power(log), Power(log / layers.Count));
            if (layers[^1].ProductSpectrum is { Values.Count: > 2 } spectrum)
            {
                if (spectrum.Median <= spectrum.Tolerance) yield return Format(words.Loses, spectrum.Rank, spectrum.Values.Count);
                else if (spectrum.Largest > Few * spectrum.Median) yield return Format(words.Collapses, Numbers.Short(spectrum.Largest / spectrum.Median));
            }
        }
        if (view.ExpectedLogRms is { } expected) yield return Format(words.Expected, Power(expected[^1]));
        if (view.Examples > 0) yield return Format(words.Batch, view.Examples);
        yield return view.IsScoped ? words.Modules : words.Operations;
        if (view.Drawn.Count < layers.Count) yield return Format(words.LeftOut, view.Drawn.Count, layers.Count, layers.Count(layer => layer.ProductSpectrum is not null));
    }

    /// <summary>A number by its decimal logarithm, also one that is beyond the range of numbers.</summary>
    public static string Power(double log)
    {
        if (Math.Abs(log) < 300 || !double.IsFinite(log)) return Numbers.Short(Math.Pow(10, log));
        var exponent = Math.Floor(log);
        return $"{Numbers.Short(Math.Round(Math.Pow(10, log - exponent), 3))}e{Numbers.Short(exponent)}";
    }

    private static string[] Row(int number, TelescopeLayer layer) =>
    [
        $"{Naming.Indexed('J', number)}  {Label.Shorten(layer.Link.Name)}", $"{layer.Jacobian.Rows} × {layer.Jacobian.Columns}",
        Numbers.Short(layer.Rms), layer.Theory is { } theory ? Numbers.Short(theory.Rms) : "",
        layer.Spectrum is { } found ? Numbers.Short(found.Mean) : "", layer is { Spectrum: not null, Theory: { } law } && !double.IsNaN(law.Mean) ? Numbers.Short(law.Mean) : "",
        layer.Spectrum is { } spectrum ? Numbers.Short(spectrum.Largest) : "", Power(layer.LogRms),
    ];

    private static int? FirstWhere(IReadOnlyList<TelescopeLayer> layers, Func<TelescopeLayer, bool> isIt)
    {
        for (var k = 0; k < layers.Count; k++)
            if (isIt(layers[k])) return k + 1;
        return null;
    }

    private static string Format(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);
}
