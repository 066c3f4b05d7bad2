using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>The chain of a network's Jacobians as a drawing: some layers and the products up to them with their spectra, and all of them as curves.</summary>
internal static class TelescopeSvg
{
    private const double Padding = 16, Head = 30, Panel = 112, Gap = 14, NameLine = 20, UnderMap = 16, Spectrum = 56, SectionGap = 22, PlotHeight = 170, Least = 520;
    private const int MostSide = 24;

    /// <summary>The maps that the drawing holds, in its order.</summary>
    public static IReadOnlyList<HeatMap> Maps(TelescopeView view) => [.. view.Drawn.Select(k => LayerMap(view, k)), .. view.Drawn.Select(k => ProductMap(view, k))];

    /// <summary>The whole drawing.</summary>
    public static Drawing Draw(TelescopeView view, Settings settings)
    {
        var language = settings.Language;
        var words = TelescopeWords.In[language];
        var (tags, drawn) = (TelescopeText.Tags(view, words), view.Drawn);
        var maps = Maps(view);
        var depth = Curves(view, language);
        var layers = Plots(drawn.Select(k => (view.Layers[k].Spectrum?.Values ?? [], view.Layers[k].Spectrum?.Tolerance ?? 0)));
        var products = Plots(drawn.Select(k => Relative(view.Layers[k].ProductSpectrum)));

        var left = Math.Max(layers[0].Left, products[0].Left);
        double[] widths = [left + drawn.Count * (Panel + Gap) - Gap, Least, TextMeasure.Width(TelescopeText.Title(view, words), 17, isBold: true), TextMeasure.Width(words.Depth, 13, isBold: true)];
        var width = widths.Max();
        var tops = Padding + Head + Tags.Measure(tags, width) + 8;
        var mapHeight = maps.Max(map => HeatPicture.Of(map, Panel, hasTicks: false, mayHaveNumbers: false).GridHeight);
        var section = 24 + NameLine + mapHeight + UnderMap + 8 + Spectrum;
        var height = tops + 2 * (section + SectionGap) + 28 + PlotHeight + 24 + Padding;

        var svg = Paper.Open(settings, Math.Ceiling(width + 2 * Padding), Math.Ceiling(height), HeatSvg.Css + ValuePlot.Css + DepthPlot.Css);
        svg.Element("text", TelescopeText.Title(view, words), ("class", "vp-head"), ("x", Padding), ("y", Padding + 16));
        Tags.Draw(svg, tags, Padding, Padding + Head, width);

        Section(tops, words.LayerMaps, 0, layers, k => Fit($"{Naming.Indexed('J', k + 1)}  {Label.Shorten(view.Layers[k].Link.Name)}"), k => $"rms {Numbers.Short(view.Layers[k].Rms)}");
        Section(tops + section + SectionGap, words.ProductMaps, drawn.Count, products, Factors, k => $"rms {TelescopeText.Power(view.Layers[k].LogRms)}");

        var plotTop = tops + 2 * (section + SectionGap);
        svg.Element("text", words.Depth, ("class", "vp-sub"), ("x", Padding), ("y", plotTop + 12));
        depth.Draw(svg, Padding + depth.Left, plotTop + 28, width - depth.Left - depth.Right, PlotHeight);
        return new(svg.Close().ToString(), Math.Ceiling(width + 2 * Padding), Math.Ceiling(height));

        void Section(double top, string title, int first, IReadOnlyList<ValuePlot> plots, Func<int, string> name, Func<int, string> under)
        {
            svg.Element("text", title, ("class", "vp-sub"), ("x", Padding), ("y", top + 12));
            for (var i = 0; i < drawn.Count; i++)
            {
                var x = Padding + left + i * (Panel + Gap);
                svg.Element("text", name(drawn[i]), ("class", "key"), ("x", x), ("y", top + 24 + 11));
                var picture = HeatPicture.Of(maps[first + i], Panel, hasTicks: false, mayHaveNumbers: false);
                HeatSvg.Draw(svg, picture, x - picture.Left, top + 24 + NameLine);
                svg.Element("text", under(drawn[i]), ("class", "tick"), ("x", x), ("y", top + 24 + NameLine + mapHeight + 14));
                plots[i].Draw(svg, x, top + 24 + NameLine + mapHeight + UnderMap + 8, Panel, Spectrum, hasNumbers: i == 0);
            }
        }
    }

    private static string Factors(int k) => k switch { 0 => "J₁", 1 => "J₂ J₁", _ => $"{Naming.Indexed('J', k + 1)} ··· J₁" };

    /// <summary>Singular values over the largest: products of many layers differ too much in size to share a scale.</summary>
    private static (IReadOnlyList<double> Values, double Tolerance) Relative(Spectrum? spectrum) => spectrum is null or { Largest: 0 }
        ? (spectrum?.Values ?? [], 0)
        : ([.. spectrum.Values.Select(value => value / spectrum.Largest)], spectrum.Tolerance / spectrum.Largest);

    /// <summary>Plots with one scale, so that heights can be compared.</summary>
    private static List<ValuePlot> Plots(IEnumerable<(IReadOnlyList<double> Values, double Tolerance)> spectra)
    {
        var all = spectra.ToList();
        var scale = Scale.FromZero([.. all.SelectMany(one => one.Values.Where(value => value > one.Tolerance))], 0);
        return [.. all.Select(one => new ValuePlot(one.Values, one.Tolerance) { Scale = scale })];
    }

    private static DepthPlot Curves(TelescopeView view, Language language)
    {
        // What rounding leaves of a zero is no singular value.
        IEnumerable<(int, double)> Of(Func<Spectrum, double> value) => view.Layers.Index()
            .Where(layer => layer.Item.ProductSpectrum is { } spectrum && value(spectrum) > spectrum.Tolerance)
            .Select(layer => (layer.Index + 1, Math.Log10(value(layer.Item.ProductSpectrum!)) + layer.Item.Exponent));
        List<(string, string, IEnumerable<(int, double)>)> curves =
        [
            (MatrixWords.In[language].Largest, "", Of(spectrum => spectrum.Largest)),
            ("rms", "dp-rms", view.Layers.Select((layer, k) => (k + 1, layer.LogRms))),
            (TelescopeWords.In[language].Median, "", Of(spectrum => spectrum.Median)),
            (MatrixWords.In[language].Smallest, "dp-thin", Of(spectrum => spectrum.Smallest)),
        ];
        if (view.ExpectedLogRms is { } expected) curves.Add(($"{TelescopeWords.In[language].Theory} (rms)", "dp-theory", expected.Select((log, k) => (k + 1, log))));
        return new(curves);
    }

    private static HeatMap LayerMap(TelescopeView view, int k) => Map(view.Layers[k].Jacobian, 1, new($"{Naming.Indexed('J', k + 1)}[", ", ", "]"));

    private static HeatMap ProductMap(TelescopeView view, int k) => Map(view.Layers[k].Product, Math.Pow(10, view.Layers[k].Exponent), new(k == 0 ? "J₁[" : $"({Factors(k)})[", ", ", "]"));

    /// <summary>A map of few cells: it is to be compared with its neighbours, not read entry by entry.</summary>
    private static HeatMap Map(LinkJacobian matrix, double factor, HeatLabel label)
    {
        int down = Math.Max(1, (matrix.Rows + MostSide - 1) / MostSide), across = Math.Max(1, (matrix.Columns + MostSide - 1) / MostSide);
        var cells = Blocks.Of(factor == 1 ? matrix.Entries : Array.ConvertAll(matrix.Entries, entry => entry * factor), matrix.Rows, matrix.Columns, down, across);
        return new(new("", matrix.Rows), new("", matrix.Columns), down, across, cells, (matrix.Columns + across - 1) / across, label);
    }

    private static string Fit(string name)
    {
        while (TextMeasure.Width(name, 12) > Panel && name.Length > 2) name = name[..^2].TrimEnd('…') + "…";
        return name;
    }
}
