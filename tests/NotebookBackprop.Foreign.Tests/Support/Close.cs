namespace NotebookBackprop.Tests.Foreign;

/// <summary>Numbers that agree, and gradients that are those of what was computed.</summary>
static class Close
{
    public static void Numbers(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance, string what)
    {
        Assert.Equal(expected.Count, actual.Count);
        var scale = expected.Where(double.IsFinite).Select(Math.Abs).Append(1).Max();
        for (var i = 0; i < expected.Count; i++)
            Assert.True(expected[i].Equals(actual[i]) || Math.Abs(expected[i] - actual[i]) <= tolerance * scale, $"{what}, element {i}: {expected[i]} expected, {actual[i]} computed");
    }

    /// <summary>The derivative along a random direction of each variable, against central differences.</summary>
    public static void Gradients(Func<Tensor> loss, IReadOnlyDictionary<string, Tensor> variables, double tolerance = 1e-6)
    {
        const double Step = 1e-5;
        foreach (var variable in variables.Values) variable.ZeroGrad();
        loss().Backward();
        var random = new Random(11);
        foreach (var (name, variable) in variables)
        {
            var direction = Enumerable.Range(0, variable.Shape.Size).Select(_ => random.NextDouble() * 2 - 1).ToArray();
            var start = variable.ToArray();
            double At(double step)
            {
                variable.Assign(Functions.Constant([.. start.Zip(direction, (number, along) => number + step * along)], variable.Shape, DType.Float64));
                using var _ = Functions.NoGrad();
                return loss().Item();
            }
            var slope = (At(Step) - At(-Step)) / (2 * Step);
            At(0);
            var computed = variable.Grad?.ToArray().Zip(direction, (gradient, along) => gradient * along).Sum() ?? 0;
            Assert.True(Math.Abs(slope - computed) <= tolerance * Math.Max(1, Math.Abs(slope)), $"{name}: {slope} by differences, {computed} by the sweep");
        }
    }
}
