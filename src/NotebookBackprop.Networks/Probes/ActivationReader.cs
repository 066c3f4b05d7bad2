using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>Measures the slopes of an activation at the values recorded.</summary>
internal static class ActivationReader
{
    /// <summary>1 − 0.97²: the slope of tanh where it gives 0.97.</summary>
    private const double Flat = 0.0591;

    /// <summary>The slopes of a node by one of its inputs.</summary>
    public static ActivationState? Read(Tensor node, int input)
    {
        if (node.Op is not { IsElementwise: true } op || Gradients.Along(node, input, Functions.OnesLike(node)) is not { } derivative) return null;
        var slopes = derivative.ToArray();
        var root = Magnitude.Norm(slopes) / Math.Sqrt(Math.Max(1, slopes.Length));
        double? saturated = op.Role == Role.Squasher ? Share(slopes, slope => Math.Abs(slope) < Flat * op.SteepestSlope) : null;
        double? dead = op.Role == Role.Router && slopes.Contains(0) ? DeadUnits(slopes, node.Shape) : op.HasDeadRange ? 0 : null;
        return new(op.Name, root, saturated, dead);
    }

    /// <summary>Units lie along the second axis, of channels, in images, and along the last else; a unit of an image is a whole channel.</summary>
    private static double DeadUnits(double[] slopes, Shape shape)
    {
        var axis = shape.Rank == 4 ? 1 : shape.Rank - 1;
        if (axis < 0) return slopes[0] == 0 ? 1 : 0;
        var (units, inner) = (shape[axis], shape.Skip(axis + 1).Aggregate(1, (product, length) => product * length));
        var lives = new bool[units];
        for (var i = 0; i < slopes.Length; i++)
            if (slopes[i] != 0) lives[i / inner % units] = true;
        return Share(lives, alive => !alive);
    }

    private static double Share<T>(T[] all, Func<T, bool> holds) => all.Length == 0 ? 0 : (double)all.Count(holds) / all.Length;
}
