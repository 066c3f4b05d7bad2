using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>What usual mistakes make of a gradient, computed by the engine's own rules.</summary>
/// <param name="node">The node whose gradient is asked for.</param>
/// <param name="uses">The operations that use it and bring a gradient, each with the place of the operand.</param>
/// <param name="gradients">The gradient of every node.</param>
internal sealed class WrongAnswers(Tensor node, IReadOnlyList<(Tensor Output, int Operand)> uses, IReadOnlyDictionary<Tensor, Tensor> gradients)
{
    private const double Near = 1e-9;

    private readonly double[][] _brought = [.. uses.Select(use => Along(use, gradients[use.Output]) ?? new double[node.Shape.Size])];

    /// <summary>One for each mistake that shows: those that come to the answer, or to what another comes to, are left out.</summary>
    public IReadOnlyList<WrongAnswer> Read()
    {
        var known = new List<double[]> { gradients[node].ToArray() };
        var wrong = new List<WrongAnswer>();
        foreach (var (mistake, elements) in Candidates().OrderBy(one => one.Mistake))
        {
            if (!elements.All(double.IsFinite) || known.Any(other => Same(other, elements))) continue;
            known.Add(elements);
            wrong.Add(new(mistake, elements));
        }
        return wrong;
    }

    private IEnumerable<(Mistake Mistake, double[] Elements)> Candidates()
    {
        for (var i = 0; i < uses.Count && uses.Count > 1; i++)
        {
            yield return (Mistake.MissingAddition, _brought[i]);
            yield return (Mistake.MissingAddition, WithUse(i, new double[node.Shape.Size]));
        }
        foreach (var mistake in new[] { Mistake.SwappedFactors, Mistake.ForgottenUpstream, Mistake.ForgottenLocal })
        {
            var each = uses.Select(use => Instead(mistake, use)).ToList();
            for (var i = 0; i < each.Count; i++)
                if (each[i] is { } one) yield return (mistake, WithUse(i, one));
            if (each.Count > 1 && each.All(one => one is not null)) yield return (mistake, Sum(each!));
        }
        for (var i = 0; i < uses.Count; i++)
            foreach (var product in Transposes.OfWrong(uses[i].Output, uses[i].Operand, gradients[uses[i].Output]))
                yield return (Mistake.WrongTranspose, WithUse(i, product));
        yield return (Mistake.Sign, [.. gradients[node].ToArray().Select(number => -number)]);
    }

    /// <summary>What a use brings when the mistake is made there; null where it cannot be.</summary>
    private double[]? Instead(Mistake mistake, (Tensor Output, int Operand) use)
    {
        var upstream = gradients[use.Output];
        var hasOneShape = use.Output.Shape == node.Shape;
        return mistake switch
        {
            Mistake.SwappedFactors => use.Output.Op is { IsElementwise: true, Role: Role.Swapper } && hasOneShape ? (upstream * node.Detach()).ToArray() : null,
            Mistake.ForgottenUpstream => Along(use, Functions.OnesLike(upstream)),
            _ => hasOneShape ? upstream.ToArray() : null,
        };
    }

    private double[] WithUse(int use, double[] brought) => Sum([.. _brought.Select((known, i) => i == use ? brought : known)]);

    private static double[]? Along((Tensor Output, int Operand) use, Tensor upstream) => Gradients.Along(use.Output, use.Operand, upstream)?.ToArray();

    private static double[] Sum(IReadOnlyList<double[]> terms) => terms.Aggregate((sum, term) => [.. sum.Zip(term, (a, b) => a + b)]);

    private static bool Same(double[] a, double[] b) => a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) <= Near * Math.Max(1, Math.Max(Math.Abs(pair.First), Math.Abs(pair.Second))));
}
