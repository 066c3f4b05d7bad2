namespace NotebookBackprop;

/// <summary>A learning rate that changes with the steps: <c>sgd.LearningRate = schedule.At(step)</c>.</summary>
public sealed class Schedule
{
    private readonly Func<int, double> _rate;

    private Schedule(Func<int, double> rate) => _rate = rate;

    /// <summary>The rate of a step.</summary>
    /// <param name="step">Counted from 0.</param>
    /// <exception cref="ArgumentException">The step is negative.</exception>
    public double At(int step) => step >= 0 ? _rate(step)
        : throw new ArgumentException($"schedule: there is no step {step}; count from 0.");

    /// <summary>The same rate always.</summary>
    public static Schedule Constant(double rate) => new(_ => rate);

    /// <summary>A rate made smaller by a factor each time some steps have passed.</summary>
    /// <exception cref="ArgumentException">Fewer than one step.</exception>
    public static Schedule Steps(double rate, int every, double factor = 0.1)
    {
        Check(every);
        return new(step => rate * Math.Pow(factor, step / every));
    }

    /// <summary>A rate made smaller by a factor at every step.</summary>
    public static Schedule Exponential(double rate, double factor) => new(step => rate * Math.Pow(factor, step));

    /// <summary>From a rate to another along half a cosine (Loshchilov and Hutter, 2017); the last one stays.</summary>
    /// <exception cref="ArgumentException">Fewer than one step.</exception>
    public static Schedule Cosine(double rate, int steps, double last = 0)
    {
        Check(steps);
        return new(step => last + (rate - last) * (1 + Math.Cos(Math.PI * Math.Min(step, steps) / steps)) / 2);
    }

    /// <summary>Before this schedule, a straight rise from nothing to its first rate; the step after the last of the rise is its step 0.</summary>
    /// <exception cref="ArgumentException">Fewer than one step.</exception>
    public Schedule AfterWarmup(int steps)
    {
        Check(steps);
        return new(step => step < steps ? At(0) * (step + 1) / steps : At(step - steps));
    }

    private static void Check(int steps)
    {
        if (steps < 1) throw new ArgumentException($"schedule: {steps} steps are none; give 1 or more.");
    }
}
