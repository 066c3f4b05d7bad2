namespace NotebookBackprop;

/// <summary>Small data made in code from the session's random numbers (<see cref="Functions.ManualSeed"/>): nothing is downloaded.</summary>
public static class Datasets
{
    /// <summary>Arms that wind around one another, one for each class.</summary>
    /// <param name="count">Of examples, shared out evenly.</param>
    /// <param name="classes">How many arms.</param>
    /// <param name="turns">How often an arm winds around.</param>
    /// <param name="noise">The standard deviation of what is added to each coordinate.</param>
    /// <exception cref="ArgumentException">Fewer examples than classes, or fewer than two classes.</exception>
    public static Dataset Spirals(int count = 300, int classes = 3, double turns = 1, double noise = 0.05) => Plane("spirals", count, classes, noise, (label, t) =>
    {
        var angle = 2 * Math.PI * ((double)label / classes + turns * t);
        return (t * Math.Cos(angle), t * Math.Sin(angle));
    });

    /// <summary>Two half circles that reach into one another.</summary>
    /// <param name="count">Of examples, shared out evenly.</param>
    /// <param name="noise">The standard deviation of what is added to each coordinate.</param>
    /// <exception cref="ArgumentException">Fewer examples than classes.</exception>
    public static Dataset Moons(int count = 200, double noise = 0.1) => Plane("moons", count, 2, noise, (label, t) =>
        label == 0 ? (Math.Cos(Math.PI * t), Math.Sin(Math.PI * t)) : (1 - Math.Cos(Math.PI * t), 0.5 - Math.Sin(Math.PI * t)));

    /// <summary>A circle around another.</summary>
    /// <param name="count">Of examples, shared out evenly.</param>
    /// <param name="noise">The standard deviation of what is added to each coordinate.</param>
    /// <param name="factor">The inner radius; the outer one is 1.</param>
    public static Dataset Circles(int count = 200, double noise = 0.05, double factor = 0.5) => Plane("circles", count, 2, noise, (label, t) =>
    {
        var radius = label == 0 ? 1 : factor;
        return (radius * Math.Cos(2 * Math.PI * t), radius * Math.Sin(2 * Math.PI * t));
    });

    /// <summary>Four clusters at the corners of a square, (±1, ±1), of which those across belong together; without noise and with four examples, the truth table.</summary>
    /// <param name="count">Of examples, shared out evenly.</param>
    /// <param name="noise">The standard deviation of what is added to each coordinate.</param>
    /// <exception cref="ArgumentException">Fewer than four examples.</exception>
    public static Dataset Xor(int count = 4, double noise = 0)
    {
        Check("xor", count, 4);
        return Noisy(count, noise, i => (2 * (i / 2 % 2) - 1, 2 * (i % 2) - 1, i / 2 % 2 ^ i % 2));
    }

    /// <summary>Images of the digits 0 to 9, each drawn with a pen: moved, turned, sheared and thickened at random. Inputs (count, 1, size, size), ink 1 on 0.</summary>
    /// <param name="count">Of images; the digits take turns.</param>
    /// <param name="size">Height and width in pixels.</param>
    /// <param name="variation">How far the strokes are moved, turned and sheared; 0 for the same ten images.</param>
    /// <exception cref="ArgumentException">No image, or fewer than 8 pixels.</exception>
    public static Dataset Digits(int count = 500, int size = 12, double variation = 1)
    {
        Check("digits", count, 1);
        if (size < 8) throw new ArgumentException($"digits: {size} pixels show no digit; give 8 or more.");
        var draws = Functions.Rand([count, DigitPen.Draws], DType.Float64).ToArray();
        var pixels = new double[count * size * size];
        Parallel.For(0, count, i => DigitPen.Draw(
            i % 10, draws.AsSpan(i * DigitPen.Draws, DigitPen.Draws), variation, pixels.AsSpan(i * size * size, size * size), size));
        return new(Functions.Constant(pixels, [count, 1, size, size]), Functions.Constant([.. Enumerable.Range(0, count).Select(i => (double)(i % 10))], [count]));
    }

    private static Dataset Plane(string name, int count, int classes, double noise, Func<int, double, (double X, double Y)> place)
    {
        if (classes < 2) throw new ArgumentException($"{name}: {classes} classes leave nothing to tell apart; give 2 or more.");
        Check(name, count, classes);
        var each = (count + classes - 1) / classes;
        return Noisy(count, noise, i =>
        {
            var (x, y) = place(i % classes, (i / classes + 0.5) / each);
            return (x, y, i % classes);
        });
    }

    private static Dataset Noisy(int count, double noise, Func<int, (double X, double Y, int Label)> example)
    {
        List<(double X, double Y, int Label)> all = [.. Enumerable.Range(0, count).Select(example)];
        var places = Functions.Constant([.. all.SelectMany(one => new[] { one.X, one.Y })], [count, 2]);
        return new(noise == 0 ? places : places + noise * Functions.Randn(count, 2), Functions.Constant([.. all.Select(one => (double)one.Label)], [count]));
    }

    private static void Check(string name, int count, int least)
    {
        if (count < least) throw new ArgumentException($"{name}: {count} examples are too few; give {least} or more.");
    }
}
