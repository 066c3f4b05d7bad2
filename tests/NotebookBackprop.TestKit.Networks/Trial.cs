namespace NotebookBackprop.TestKit.Networks;

/// <summary>A network of known truth.</summary>
/// <param name="Loss">Runs it on its data, with the weights of now.</param>
/// <param name="Parameters">What is trained.</param>
/// <param name="IsRight">Whether a verdict says what is known to be so.</param>
public sealed record Trial(Func<Tensor> Loss, IReadOnlyList<Tensor> Parameters, Func<GradientFlow, bool> IsRight)
{
    /// <summary>The network as a whole, where it is one module.</summary>
    public Module? Net { get; init; }

    /// <summary>What tells how well it has learned, the same for the ill network and the mended one; the loss where null.</summary>
    public Func<double>? Score { get; init; }

    /// <summary>The rate of its training.</summary>
    public double Rate { get; init; } = 0.05;

    /// <summary>Whether it is trained by Adam, as attention is; else by plain gradient descent.</summary>
    public bool IsByAdam { get; init; }

    /// <summary>Trains it for some steps.</summary>
    /// <returns>The score at the end; infinite where training has failed.</returns>
    public double Train(int steps)
    {
        Optimizer optimizer = IsByAdam ? new Adam(Parameters, Rate) : new Sgd(Parameters, Rate);
        for (var step = 0; step < steps; step++)
        {
            using var _ = Functions.TrainingStep();
            optimizer.ZeroGrad();
            var loss = Loss();
            if (!double.IsFinite(loss.Item())) return double.PositiveInfinity;
            loss.Backward();
            optimizer.Step();
        }
        var score = Score is null ? Loss().Item() : Score();
        return double.IsFinite(score) ? score : double.PositiveInfinity;
    }
}

/// <summary>A kind of network.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Draw">Draws one: ill or, from the same random numbers, mended as the advice says. Of a kind that has no illness, always well.</param>
/// <param name="HasIllness">Whether there are ill ones, whose mending is to help.</param>
public sealed record Shape(string Name, Func<Dice, bool, Trial> Draw, bool HasIllness = true)
{
    public override string ToString() => Name;

    /// <summary>The network of a seed.</summary>
    public Trial Make(int seed, bool isIll)
    {
        Functions.ManualSeed(seed);
        return Draw(new(seed), isIll);
    }
}

/// <summary>Sizes and strengths of a network, drawn from a seed of its own.</summary>
public sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Between(int least, int most) => _random.Next(least, most + 1);

    public double Between(double least, double most) => least + (most - least) * _random.NextDouble();

    public T Of<T>(params IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
