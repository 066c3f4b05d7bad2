namespace NotebookBackprop.Autodiff;

/// <summary>The Jacobian of one link of a chain, as a matrix; of a batch, that of the first example.</summary>
/// <param name="Entries">Row-major.</param>
/// <param name="Rows">Elements of the link's output, of one example.</param>
/// <param name="Columns">Elements of its input.</param>
public sealed record LinkJacobian(double[] Entries, int Rows, int Columns)
{
    /// <summary>The most entries of one that are computed.</summary>
    public const int MostEntries = 1_500_000;

    /// <summary>The root of the mean square of its singular values: the Frobenius norm over the root of their count.</summary>
    public double Rms => Frobenius(Entries) / Math.Sqrt(Math.Max(1, Math.Min(Rows, Columns)));

    /// <summary>Computes it.</summary>
    /// <exception cref="InvalidOperationException">It would have more than <see cref="MostEntries"/>, or what was recorded can no longer be followed.</exception>
    public static LinkJacobian Of(ChainLink link, bool hasBatch)
    {
        Shape from = Example(link.From.Shape, hasBatch), to = Example(link.To.Shape, hasBatch);
        if ((long)from.Size * to.Size > MostEntries)
            throw new InvalidOperationException($"the Jacobian of the layer {link.Name} has {to.Size} × {from.Size} entries, more than {MostEntries}; begin nearer to the output, or ask for a part of it with the jacobian command.");
        var replay = Replay.Of(link.From, link.To)!;
        var x = hasBatch ? First(link.From) : link.From.Detach();
        var f = !hasBatch ? replay : IsAlone(replay, x, link.To) ? t => replay(Functions.Unsqueeze(t, 0))[0] : InBatch(replay, link.From);
        return new(Functions.Jacobian(f, x).Matrix.ToArray(), to.Size, from.Size);
    }

    /// <summary>The Frobenius norm, without overflow.</summary>
    internal static double Frobenius(double[] entries)
    {
        var scale = 0.0;
        foreach (var entry in entries) scale = Math.Max(scale, Math.Abs(entry));
        if (scale == 0 || !double.IsFinite(scale)) return scale;
        var sum = 0.0;
        foreach (var entry in entries) sum += entry / scale * (entry / scale);
        return scale * Math.Sqrt(sum);
    }

    private static Shape Example(Shape shape, bool hasBatch) => hasBatch ? Shape.Of(shape.ToArray().AsSpan(1)) : shape;

    private static Tensor First(Tensor batch) => batch.Detach()[0];

    /// <summary>Whether an example alone gives what it gave in the batch: then the others need not be carried along.</summary>
    private static bool IsAlone(Func<Tensor, Tensor> replay, Tensor x, Tensor to)
    {
        try
        {
            var alone = replay(Functions.Unsqueeze(x, 0));
            if (alone.Shape.Rank != to.Shape.Rank || alone.Shape[0] != 1 || alone.Shape.Size * to.Shape[0] != to.Shape.Size) return false;
            double[] there = First(to).ToArray(), here = alone.ToArray();
            var size = there.Select(Math.Abs).DefaultIfEmpty(0).Max();
            return here.Zip(there, (a, b) => Math.Abs(a - b) <= 1e-4 * size || a.Equals(b)).All(same => same);
        }
        catch (ArgumentException)
        {
            return false; // shapes that only the whole batch has
        }
    }

    /// <summary>The first example varies, the others are held.</summary>
    private static Func<Tensor, Tensor> InBatch(Func<Tensor, Tensor> replay, Tensor batch)
    {
        var others = batch.Detach()[1..];
        return t => replay(Functions.Concat([Functions.Unsqueeze(t, 0), others], 0))[0];
    }
}
