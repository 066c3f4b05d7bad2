namespace NotebookBackprop.Rendering;

/// <summary>A bar of the flow picture, or the place at which a band passes the bars of a depth.</summary>
internal sealed class FlowBar(int column, int? layer)
{
    /// <summary>Its depth: 0 is the loss, the first one that the gradient leaves.</summary>
    public int Column { get; } = column;

    /// <summary>Its layer; null for the loss and for where a band passes.</summary>
    public int? Layer { get; } = layer;

    /// <summary>Where it begins, across the flow.</summary>
    public double Start { get; set; }

    /// <summary>How long it is, across the flow.</summary>
    public double Length { get; set; }

    /// <summary>What follows it before the next one: room for its words, or a gap.</summary>
    public double Room { get; set; }

    public double Middle => Start + Length / 2;
}

/// <summary>A band from one bar to another, by way of the places where it passes others.</summary>
/// <param name="Band">What it shows.</param>
/// <param name="Stops">Two at least.</param>
internal sealed record FlowRibbon(FlowBand Band, IReadOnlyList<FlowBar> Stops)
{
    /// <summary>Where it begins on its first bar, and on its last, from that bar's start.</summary>
    public double Out { get; set; }

    /// <inheritdoc cref="Out"/>
    public double In { get; set; }

    /// <summary>How broad it is at its first bar, and at its last.</summary>
    public double OutLength { get; set; }

    /// <inheritdoc cref="OutLength"/>
    public double InLength { get; set; }
}

/// <summary>
/// Where the bars of layers and the bands between them lie: one column for each depth, from the loss on. All in lengths across the flow;
/// along it only columns are counted, so that a picture can lie or stand.
/// </summary>
internal sealed class FlowLayout
{
    private const double Least = 4, OfNone = 14, Most = 64, Decades = 6, Thin = 2, Gap = 10;
    private const int Sweeps = 4;

    private readonly GradientFlow _flow;
    private readonly double _top;

    public FlowLayout(GradientFlow flow, double room)
    {
        (_flow, _top) = (flow, flow.Layers.Max(layer => layer.OfSum.Norm));
        var depth = flow.Layers[^1].Depth;
        Columns = [.. Enumerable.Range(0, depth + 1).Select(_ => new List<FlowBar>())];
        Loss = Add(0, null);
        var bars = flow.Layers.Select((layer, i) => Add(depth + 1 - layer.Depth, i)).ToList();
        foreach (var (i, bar) in bars.Index()) (bar.Length, bar.Room) = (LengthOf(flow.Layers[i].OfSum.Norm), room);
        (Loss.Length, Loss.Room) = (bars.Where(bar => flow.Layers[bar.Layer!.Value].Next is null).Select(bar => bar.Length).DefaultIfEmpty(Most).Max(), room);
        Ribbons = [.. flow.Bands.Where(band => band.Norm > 0).Select(band => Route(band, band.From is { } from ? bars[from] : Loss, bars[band.To]))];
        Bars = bars;
        foreach (var bar in bars.Prepend(Loss)) Divide(bar);
        for (var sweep = 0; sweep < Sweeps; sweep++) Order();
        Stack();
        foreach (var bar in bars.Prepend(Loss)) Divide(bar);
    }

    public IReadOnlyList<List<FlowBar>> Columns { get; }

    public FlowBar Loss { get; }

    /// <summary>One for each layer.</summary>
    public IReadOnlyList<FlowBar> Bars { get; }

    public IReadOnlyList<FlowRibbon> Ribbons { get; }

    /// <summary>The length across the flow.</summary>
    public double Breadth { get; private set; }

    private FlowBar Add(int column, int? layer)
    {
        var bar = new FlowBar(column, layer);
        Columns[column].Add(bar);
        return bar;
    }

    /// <summary>On a logarithmic scale, down to a millionth of the largest.</summary>
    private double LengthOf(double norm) => !(norm > 0) ? OfNone : Math.Max(Least, Most * (1 + Math.Log10(norm / _top) / Decades));

    private FlowRibbon Route(FlowBand band, FlowBar from, FlowBar to)
    {
        List<FlowBar> stops = [from];
        for (var column = from.Column + 1; column < to.Column; column++)
        {
            var pass = Add(column, null);
            (pass.Length, pass.Room) = (Math.Max(Thin, Part(band) * to.Length), Gap);
            stops.Add(pass);
        }
        return new(band, [.. stops, to]);
    }

    /// <summary>What part of its layer's bar a band takes: by magnitude, as one that works against the others has a breadth too.</summary>
    private double Part(FlowBand band) => Math.Abs(band.Share) / _flow.Bands.Where(other => other.To == band.To).Sum(other => Math.Abs(other.Share));

    /// <summary>Bands lie on a bar in the order of their other ends.</summary>
    private void Divide(FlowBar bar)
    {
        var (at, arriving) = (0.0, Ribbons.Where(ribbon => ribbon.Stops[^1] == bar).OrderBy(ribbon => ribbon.Stops[^2].Middle).ToList());
        foreach (var ribbon in arriving)
        {
            (ribbon.In, ribbon.InLength) = (at, Part(ribbon.Band) * bar.Length);
            at += ribbon.InLength;
        }
        List<FlowRibbon> leaving = [.. Ribbons.Where(ribbon => ribbon.Stops[0] == bar).OrderBy(ribbon => ribbon.Stops[1].Middle)];
        var sum = leaving.Sum(ribbon => ribbon.Band.Norm);
        at = 0;
        foreach (var ribbon in leaving)
        {
            (ribbon.Out, ribbon.OutLength) = (at, ribbon.Band.Norm / sum * bar.Length);
            at += ribbon.OutLength;
        }
    }

    /// <summary>Each column in the order of what its bars hang on in the one before.</summary>
    private void Order()
    {
        Stack();
        var before = Ribbons.SelectMany(ribbon => ribbon.Stops.Zip(ribbon.Stops.Skip(1), (a, b) => (From: a, To: b))).ToLookup(step => step.To, step => step.From);
        foreach (var column in Columns.Skip(1))
        {
            List<FlowBar> ordered = [.. column.Index().OrderBy(bar => before[bar.Item].Select(from => from.Middle).DefaultIfEmpty(bar.Item.Middle).Average()).ThenBy(bar => bar.Index).Select(bar => bar.Item)];
            column.Clear();
            column.AddRange(ordered);
            Stack();
        }
    }

    private void Stack()
    {
        double LengthOf(List<FlowBar> column) => column.Sum(bar => bar.Length + bar.Room);
        Breadth = Columns.Max(LengthOf);
        foreach (var column in Columns)
        {
            var at = (Breadth - LengthOf(column)) / 2;
            foreach (var bar in column)
            {
                bar.Start = at;
                at += bar.Length + bar.Room;
            }
        }
    }
}
