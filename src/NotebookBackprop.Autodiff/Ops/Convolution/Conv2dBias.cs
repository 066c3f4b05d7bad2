namespace NotebookBackprop.Autodiff;

/// <summary>A number for each filter, added to its answers.</summary>
internal static class Conv2dBias
{
    /// <summary>Checks that there is a number for each filter.</summary>
    /// <exception cref="ArgumentException">There is not.</exception>
    public static void Check(string operation, Tensor? bias, int filters)
    {
        if (bias is not null && bias.Shape != [filters])
            throw new ArgumentException($"{operation}: a bias of shape {bias.Shape} for {filters} filters; give shape ({filters},).");
    }

    /// <summary>Answers with the bias of each filter added.</summary>
    public static Tensor Add(Tensor answers, Tensor? bias) => bias is null ? answers : answers + Functions.Reshape(bias, [bias.Shape[0], 1, 1]);
}
