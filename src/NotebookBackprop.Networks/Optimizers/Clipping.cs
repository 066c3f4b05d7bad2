namespace NotebookBackprop;

/// <summary>Keeps gradients small, between the backward sweep and the optimizer's step.</summary>
public static class Clipping
{
    /// <summary>
    /// Makes all gradients smaller by one factor where their common norm is greater than a limit (Pascanu et al., 2013).
    /// </summary>
    /// <param name="parameters">Whose gradients, as <c>net.Parameters.Values</c>.</param>
    /// <param name="most">The greatest norm.</param>
    /// <returns>The norm before.</returns>
    /// <exception cref="ArgumentException">The limit is not above 0, or a gradient holds NaN or an infinity; nothing is changed.</exception>
    public static double ByNorm(IEnumerable<Tensor> parameters, double most)
    {
        Check(most);
        using var _ = Functions.NoGrad();
        List<Tensor> with = [.. parameters.Distinct().Where(parameter => parameter.Grad is not null)];
        var norms = with.ConvertAll(parameter => Magnitude.Norm(parameter.Grad!.ToArray()));
        var norm = Magnitude.Norm([.. norms]);
        if (!double.IsFinite(norm))
            throw new ArgumentException($"clipping: the gradient of {with[norms.FindIndex(one => !double.IsFinite(one))].Name ?? "a parameter"} is not finite, so no factor makes it small; FindNonFinite(loss) names where that begins.");
        if (norm > most)
            foreach (var parameter in with) parameter.ReplaceGrad(parameter.Grad! * (most / norm));
        return norm;
    }

    /// <summary>Brings every element of the gradients between −limit and limit.</summary>
    /// <param name="parameters">Whose gradients, as <c>net.Parameters.Values</c>.</param>
    /// <param name="most">The greatest magnitude of an element.</param>
    /// <exception cref="ArgumentException">The limit is not above 0.</exception>
    public static void ByValue(IEnumerable<Tensor> parameters, double most)
    {
        Check(most);
        using var _ = Functions.NoGrad();
        foreach (var parameter in parameters.Distinct())
            if (parameter.Grad is { } gradient) parameter.ReplaceGrad(Functions.Clamp(gradient, -most, most));
    }

    private static void Check(double most)
    {
        if (!(most > 0)) throw new ArgumentException(FormattableString.Invariant($"clipping: a limit of {most} leaves nothing; give a number above 0."));
    }
}
