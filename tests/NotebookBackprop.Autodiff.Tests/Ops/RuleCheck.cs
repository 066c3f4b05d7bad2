using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff.Ops;

/// <summary>One operation at random points: what its rules say against what central differences measure.</summary>
internal static class RuleCheck
{
    private const double Step = 1e-5, Tolerance = 1e-6;

    /// <summary>What is wrong with an operation's rules; null where nothing is.</summary>
    /// <param name="example">The operation and what it is given.</param>
    /// <param name="same">Two of its inputs that are one and the same tensor; its values are drawn as those of the first.</param>
    public static string? Fault(Example example, (int First, int Second)? same = null)
    {
        var random = new Random(20260401);
        var point = example.Inputs.Select(domain => Draw(random, domain)).ToArray();
        var direction = example.Inputs.Select(domain => Draw(random, domain.IsHeld ? new(domain.Shape, 0, 0) : new(domain.Shape, -1, 1))).ToArray();
        var output = Tensor.Apply(example.Op, Given(Variables(point)));
        var weights = Draw(random, new(output.Shape, -1, 1));

        double Along(double t) => Dot(weights, Tensor.Apply(example.Op, Given(Variables(Moved(t)))).ToArray());
        double SlopeAlong(double t) => Dot(Flat(Reverse(Moved(t), weights)), Flat(direction));
        double[][] Moved(double t) => [.. point.Zip(direction, (x, u) => x.Zip(u, (xi, ui) => xi + t * ui).ToArray())];
        Tensor[] Variables(double[][] values) => [.. values.Select((value, i) => Functions.Variable(value).Reshape(example.Inputs[i].Shape))];
        Tensor[] Given(Tensor[] variables) => [.. variables.Select((variable, i) => i == same?.Second ? variables[same.Value.First] : variable)];
        double[][] Reverse(double[][] at, double[] seed)
        {
            var inputs = Variables(at);
            var tape = Tape.Between(inputs, Tensor.Apply(example.Op, Given(inputs)));
            var adjoints = ReverseMode.Sweep(tape, Functions.Constant(seed).Reshape(output.Shape));
            return [.. inputs.Select(input => Full(tape, adjoints, input))];
        }

        var measured = (Along(Step) - Along(-Step)) / (2 * Step);
        if (Differ(measured, SlopeAlong(0)) is { } reverse) return $"reverse: {reverse}";
        var variables = Variables(point);
        var result = Tensor.Apply(example.Op, Given(variables));
        if (Differ(measured, Dot(weights, Forward(result, variables, direction))) is { } forward) return $"forward: {forward}";
        var curvature = (SlopeAlong(Step) - SlopeAlong(-Step)) / (2 * Step);
        return Differ(curvature, Curvature(result, variables, direction, weights)) is { } second ? $"second order: {second}" : null;
    }

    private static double[] Forward(Tensor output, Tensor[] inputs, double[][] direction)
    {
        var tape = Tape.Between(inputs, output);
        return Tangent(tape, inputs, direction)?.ToArray() ?? new double[tape.Nodes[^1].Shape.Size];
    }

    /// <summary>uᵀHu, by a forward sweep over the recorded backward sweep.</summary>
    private static double Curvature(Tensor output, Tensor[] inputs, double[][] direction, double[] weights)
    {
        var tape = Tape.Between(inputs, output);
        var adjoints = ReverseMode.Sweep(tape, Functions.Constant(weights).Reshape(output.Shape), record: true);
        var curvature = 0.0;
        for (var i = 0; i < inputs.Length; i++)
            if (tape.PlaceOf(inputs[i]) is { } place && adjoints[place] is { } gradient
                && Tangent(Tape.Between(inputs, gradient), inputs, direction) is { } change)
                curvature += Dot(change.ToArray(), direction[i]);
        return curvature;
    }

    private static Tensor? Tangent(Tape tape, Tensor[] inputs, double[][] direction)
    {
        var seeds = new Tensor?[tape.Nodes.Count];
        for (var i = 0; i < inputs.Length; i++)
            if (tape.PlaceOf(inputs[i]) is { } place)
                seeds[place] = Functions.Constant(direction[i]).Reshape(inputs[i].Shape);
        return ForwardMode.Sweep(tape, seeds)[^1];
    }

    private static double[] Full(Tape tape, Tensor?[] adjoints, Tensor input) =>
        tape.PlaceOf(input) is { } place && adjoints[place] is { } gradient ? gradient.ToArray() : new double[input.Shape.Size];

    /// <summary>Values for an input, away from where its operation has a kink or a pole.</summary>
    public static double[] Draw(Random random, Domain domain)
    {
        var values = new double[domain.Shape.Size];
        for (var i = 0; i < values.Length; i++)
            do values[i] = domain.Low + (domain.High - domain.Low) * random.NextDouble();
            while (Math.Abs(values[i] - domain.Avoid) < 0.1);
        return values;
    }

    private static string? Differ(double expected, double actual) =>
        Math.Abs(expected - actual) <= Tolerance * Math.Max(1, Math.Abs(expected)) ? null : $"differences give {expected:G9}, the rule {actual:G9}";

    private static double[] Flat(double[][] parts) => [.. parts.SelectMany(part => part)];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
