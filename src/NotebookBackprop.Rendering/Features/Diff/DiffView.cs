namespace NotebookBackprop.Rendering;

/// <summary>Two training runs, or the gradients of two losses, side by side.</summary>
/// <param name="First">The one that the other is compared with.</param>
/// <param name="Second">The other.</param>
/// <param name="Layers">Layers of both, matched by name where most names are the same, else by place.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record DiffView(DiffSide First, DiffSide Second, IReadOnlyList<DiffLayer> Layers)
{
    /// <summary>Whether these are runs; else losses.</summary>
    internal bool HasRuns => First.Flow is null;

    /// <summary>Whether there is a loss to draw.</summary>
    internal bool HasLosses => First.Losses.Count + Second.Losses.Count > 0;

    /// <summary>Two runs: their losses, and the gradients at the last step at which each was measured.</summary>
    /// <param name="first">The one to compare with.</param>
    /// <param name="second">The other.</param>
    /// <param name="firstName">What it is called if it has no name of its own.</param>
    /// <param name="secondName">The same for the other.</param>
    public static DiffView Of(TrainingRun first, TrainingRun second, string firstName = "A", string secondName = "B") => new(
        new(first.Name ?? firstName, first.Losses, first.FirstBad, null), new(second.Name ?? secondName, second.Losses, second.FirstBad, null),
        Match(first.Layers.Select(Last), second.Layers.Select(Last)));

    /// <summary>The gradients of two losses.</summary>
    /// <inheritdoc cref="Of(TrainingRun, TrainingRun, string, string)"/>
    public static DiffView Of(GradientFlow first, GradientFlow second, string firstName = "A", string secondName = "B") => new(
        new(firstName, [], null, first), new(secondName, [], null, second),
        Match(first.Layers.Select(layer => (layer.Name ?? "", layer.OfSum.Norm)), second.Layers.Select(layer => (layer.Name ?? "", layer.OfSum.Norm))));

    private static (string Name, double Norm) Last(LayerTrace layer) => (layer.Name, layer.GradientNorms.Count == 0 ? double.NaN : layer.GradientNorms[^1]);

    private static IReadOnlyList<DiffLayer> Match(IEnumerable<(string Name, double Norm)> one, IEnumerable<(string Name, double Norm)> other)
    {
        List<(string Name, double Norm)> first = [.. one], second = [.. other];
        var byName = second.GroupBy(layer => layer.Name).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single().Norm);
        var shared = first.Where(layer => layer.Name.Length > 0 && byName.ContainsKey(layer.Name)).Select(layer => layer.Name).ToHashSet();
        if (shared.Count == first.Count(layer => shared.Contains(layer.Name)) && 2 * shared.Count >= Math.Max(first.Count, second.Count))
            return
            [
                .. first.Select(layer => new DiffLayer(layer.Name, layer.Norm, shared.Contains(layer.Name) ? byName[layer.Name] : null)),
                .. second.Where(layer => !shared.Contains(layer.Name)).Select(layer => new DiffLayer(layer.Name, null, layer.Norm)),
            ];
        return [.. Enumerable.Range(0, Math.Max(first.Count, second.Count)).Select(i => new DiffLayer(
            NameOf(first.ElementAtOrDefault(i).Name ?? "", second.ElementAtOrDefault(i).Name ?? ""), i < first.Count ? first[i].Norm : null, i < second.Count ? second[i].Norm : null))];
    }

    private static string NameOf(string one, string other) => one == other || other.Length == 0 ? one : one.Length == 0 ? other : $"{Label.Shorten(one)} / {Label.Shorten(other)}";
}

/// <summary>One of two that are compared.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Losses">The loss of every step; none of a loss alone.</param>
/// <param name="FirstBad">The number that ended it; else null.</param>
/// <param name="Flow">The gradients of a loss; null of a run.</param>
public sealed record DiffSide(string Name, IReadOnlyList<double> Losses, NonFinite? FirstBad, GradientFlow? Flow);

/// <summary>A layer in both.</summary>
/// <param name="Name">Its path; empty where it has none.</param>
/// <param name="First">The norm of its gradient in the first; null where the first has no such layer.</param>
/// <param name="Second">The same of the second.</param>
public sealed record DiffLayer(string Name, double? First, double? Second)
{
    /// <summary>The second's norm divided by the first's; NaN where that is no number.</summary>
    internal double Ratio => First is { } first && Second is { } second ? (first == second ? 1 : second / first) : double.NaN;

    /// <summary>Whether the ratio has a place on a logarithmic axis.</summary>
    internal bool HasRatio => Ratio > 0 && double.IsFinite(Ratio);
}
