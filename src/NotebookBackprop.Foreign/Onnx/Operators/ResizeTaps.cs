namespace NotebookBackprop.Foreign;

/// <summary>Which old elements make a new one, and with what weights.</summary>
internal sealed record ResizeTaps(string Mode, string Transformation, string Nearest, double CubicA, bool ExcludesOutside)
{
    public static ResizeTaps Read(OnnxCall call) => new(
        call.Choice("mode", "nearest", "linear", "cubic"),
        call.Choice("coordinate_transformation_mode", "half_pixel", "half_pixel_symmetric", "pytorch_half_pixel", "align_corners", "asymmetric"),
        call.Choice("nearest_mode", "round_prefer_floor", "round_prefer_ceil", "floor", "ceil"),
        call.Number("cubic_coeff_a", -0.75), call.Is("exclude_outside"));

    /// <summary>For each tap the old element and its weight, one for each new element.</summary>
    public IReadOnlyList<(int[] Places, double[] Weights)> Of(int length, int size, double scale)
    {
        var all = Enumerable.Range(0, size).Select(i => Taps(Coordinate(i, length, size, scale), length)).ToList();
        return [.. Enumerable.Range(0, Mode switch { "nearest" => 1, "linear" => 2, _ => 4 }).Select(k =>
            (all.Select(taps => Math.Clamp(taps[k].Place, 0, length - 1)).ToArray(), all.Select(taps => taps[k].Weight).ToArray()))];
    }

    /// <summary>Where a new element lies among the old ones.</summary>
    private double Coordinate(int i, int length, int size, double scale) => Transformation switch
    {
        "align_corners" => size == 1 ? 0 : (double)i * (length - 1) / (size - 1),
        "asymmetric" => i / scale,
        "pytorch_half_pixel" when size == 1 => 0,
        // Where the scale leaves a part of an element over, both sides lose as much.
        "half_pixel_symmetric" => length / 2.0 * (1 - size / (scale * length)) + (i + 0.5) / scale - 0.5,
        _ => (i + 0.5) / scale - 0.5,
    };

    private (int Place, double Weight)[] Taps(double x, int length)
    {
        if (Mode == "nearest") return [(Rounded(x), 1)];
        var floor = (int)Math.Floor(x);
        var part = x - floor;
        if (Mode == "linear") return [(floor, 1 - part), (floor + 1, part)];
        (int Place, double Weight)[] taps = [(floor - 1, Far(1 + part)), (floor, Near(part)), (floor + 1, Near(1 - part)), (floor + 2, Far(2 - part))];
        if (!ExcludesOutside) return taps;
        var inside = taps.Select(tap => (tap.Place, Weight: tap.Place >= 0 && tap.Place < length ? tap.Weight : 0)).ToArray();
        var sum = inside.Sum(tap => tap.Weight);
        return [.. inside.Select(tap => (tap.Place, tap.Weight / sum))];
    }

    private int Rounded(double x) => (int)(Nearest switch
    {
        "floor" => Math.Floor(x),
        "ceil" => Math.Ceiling(x),
        "round_prefer_ceil" => Math.Floor(x + 0.5),
        _ => Math.Ceiling(x - 0.5),
    });

    // The cubic convolution of Keys (1981), within one element and within two.
    private double Near(double x) => ((CubicA + 2) * x - (CubicA + 3)) * x * x + 1;

    private double Far(double x) => ((CubicA * x - 5 * CubicA) * x + 8 * CubicA) * x - 4 * CubicA;
}
