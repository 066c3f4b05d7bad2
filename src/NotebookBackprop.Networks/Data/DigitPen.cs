namespace NotebookBackprop;

/// <summary>Draws digits with a round pen along strokes given as points, in a box 2 high and about 1.2 wide around the origin.</summary>
internal static class DigitPen
{
    /// <summary>How many random numbers from 0 to 1 an image takes.</summary>
    public const int Draws = 7;

    private static readonly (double X, double Y)[][][] s_strokes =
    [
        [Arc(0, 0, 0.55, 0.85, 0, 360)],
        [[(-0.3, 0.5), (0.1, 0.85), (0.1, -0.85)]],
        [[.. Arc(0, 0.4, 0.5, 0.45, 160, -30), (-0.55, -0.85), (0.55, -0.85)]],
        [[.. Arc(-0.05, 0.43, 0.5, 0.42, 150, -90), .. Arc(-0.05, -0.42, 0.58, 0.43, 90, -150)]],
        [[(0.3, -0.85), (0.3, 0.85), (-0.55, -0.3), (0.6, -0.3)]],
        [[(0.5, 0.85), (-0.4, 0.85), (-0.45, 0.1), .. Arc(-0.02, -0.3, 0.52, 0.52, 110, -150)]],
        [[(0.35, 0.85), (-0.3, 0.3), .. Arc(0, -0.35, 0.5, 0.5, 150, -210)]],
        [[(-0.55, 0.85), (0.55, 0.85), (-0.15, -0.85)]],
        [Arc(0, 0.43, 0.42, 0.42, -90, 270), Arc(0, -0.43, 0.52, 0.43, 90, 450)],
        [[.. Arc(0, 0.35, 0.5, 0.5, -30, 330), (0.3, -0.85)]],
    ];

    /// <summary>Fills the pixels of one image, rows from the top; ink is 1.</summary>
    public static void Draw(int digit, ReadOnlySpan<double> draws, double variation, Span<double> pixels, int size)
    {
        Span<double> vary = stackalloc double[Draws];
        for (var i = 0; i < Draws; i++) vary[i] = variation * (2 * draws[i] - 1);
        var (sin, cos) = Math.SinCos(0.18 * vary[0]);
        var (shear, width, height) = (0.2 * vary[1], 1 + 0.12 * vary[2], 1 + 0.1 * vary[3]);
        var (right, up, pen) = (0.1 * vary[4], 0.08 * vary[5], 0.14 + 0.04 * vary[6]);
        var pixel = 2.4 / size;
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
            {
                // The pixel's middle, taken back to the box of the strokes.
                double x = (column + 0.5) * pixel - 1.2 - right, y = 1.2 - (row + 0.5) * pixel - up;
                (x, y) = (cos * x + sin * y, cos * y - sin * x);
                y /= height;
                x = (x - shear * y) / width;
                pixels[row * size + column] = Math.Clamp(0.5 + (pen - Distance(digit, x, y)) / pixel, 0, 1);
            }
    }

    private static double Distance(int digit, double x, double y)
    {
        var least = double.PositiveInfinity;
        foreach (var stroke in s_strokes[digit])
            for (var i = 1; i < stroke.Length; i++)
            {
                var ((ax, ay), (bx, by)) = (stroke[i - 1], stroke[i]);
                var (dx, dy) = (bx - ax, by - ay);
                var along = Math.Clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1);
                least = Math.Min(least, Math.Sqrt(Square(x - ax - along * dx) + Square(y - ay - along * dy)));
            }
        return least;
    }

    private static double Square(double x) => x * x;

    /// <summary>A part of an ellipse as points; degrees from the right, anticlockwise.</summary>
    private static (double X, double Y)[] Arc(double x, double y, double width, double height, double from, double to)
    {
        const int pieces = 16;
        return [.. Enumerable.Range(0, pieces + 1).Select(i =>
        {
            var (sin, cos) = Math.SinCos((from + (to - from) * i / pieces) * Math.PI / 180);
            return (x + width * cos, y + height * sin);
        })];
    }
}
