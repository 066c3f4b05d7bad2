namespace NotebookBackprop.Autodiff;

/// <summary>What derivatives of a recorded function cost, counted from the shapes of its operations.</summary>
/// <param name="Outputs">Elements of the value: m.</param>
/// <param name="Inputs">Elements of the argument: n.</param>
/// <param name="Families">By kind of operation: how many there are, multiply-adds for the value, and for one sweep.</param>
/// <param name="ValueBytes">What has to be held at once to compute the value alone.</param>
/// <param name="ForwardBytes">The same with a tangent beside each value that is held.</param>
/// <param name="ReverseBytes">Every value until the backward sweep has used it, and the gradients that are held at once.</param>
/// <param name="ElementBytes">Of one number.</param>
public sealed record SweepCost(
    int Outputs, int Inputs, IReadOnlyList<FamilyCost> Families, double ValueBytes, double ForwardBytes, double ReverseBytes, int ElementBytes)
{
    /// <summary>Multiply-adds for the value.</summary>
    public double Value => Families.Sum(family => family.Value);

    /// <summary>Multiply-adds of one sweep, forward or backward.</summary>
    public double Sweep => Families.Sum(family => family.Sweep);

    /// <summary>Multiply-adds of the whole Jacobian by forward sweeps: one for each element of the argument.</summary>
    public double JacobianForward => Value + Inputs * Sweep;

    /// <summary>The same by backward sweeps: one for each element of the value.</summary>
    public double JacobianReverse => Value + Outputs * Sweep;

    /// <summary>The bytes of the whole Jacobian.</summary>
    public double JacobianBytes => (double)Outputs * Inputs * ElementBytes;

    /// <summary>Counts what leads from one recorded node to another.</summary>
    /// <param name="from">The argument.</param>
    /// <param name="output">The value.</param>
    /// <returns>Null where nothing recorded leads there.</returns>
    public static SweepCost? Of(Tensor from, Tensor output)
    {
        var path = Replay.Path(from, output);
        if (path.Count == 0) return null;
        var varies = path.ToHashSet();
        var families = new SortedDictionary<OpFamily, FamilyCost>();
        foreach (var node in path.Skip(1))
        {
            var cost = OpCost.Of(node);
            var passes = node.Inputs.Count(varies.Contains);
            var sum = families.GetValueOrDefault(cost.Family) ?? new(cost.Family, 0, 0, 0);
            families[cost.Family] = sum with { Count = sum.Count + 1, Value = sum.Value + cost.Value, Sweep = sum.Sweep + passes * cost.Pass };
        }
        var bytes = output.DType == DType.Float64 ? sizeof(double) : sizeof(float);
        double all = path.Sum(node => (double)node.Shape.Size) * bytes, peak = Peak(path, varies) * bytes;
        return new(output.Shape.Size, from.Shape.Size, [.. families.Values], peak, 2 * peak, all + peak, bytes);
    }

    /// <summary>The most elements held at once when each node is let go after its last use.</summary>
    private static double Peak(IReadOnlyList<Tensor> path, HashSet<Tensor> varies)
    {
        var last = new Dictionary<Tensor, int>();
        for (var i = 0; i < path.Count; i++)
        {
            last[path[i]] = i == path.Count - 1 ? int.MaxValue : i;
            foreach (var input in path[i].Inputs)
                if (varies.Contains(input)) last[input] = i;
        }
        last[path[^1]] = int.MaxValue;
        double held = 0, peak = 0;
        for (var i = 0; i < path.Count; i++)
        {
            held += path[i].Shape.Size;
            peak = Math.Max(peak, held);
            foreach (var input in path[i].Inputs.Distinct())
                if (varies.Contains(input) && last[input] == i) held -= input.Shape.Size;
        }
        return peak;
    }
}

/// <summary>The operations of one kind.</summary>
/// <param name="Family">The kind.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Value">Multiply-adds for their values.</param>
/// <param name="Sweep">Multiply-adds that they take in one sweep.</param>
public sealed record FamilyCost(OpFamily Family, int Count, double Value, double Sweep);
