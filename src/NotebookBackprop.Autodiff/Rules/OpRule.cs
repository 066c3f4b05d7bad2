namespace NotebookBackprop.Autodiff;

/// <summary>An operation as a table of rules shows it, written by running it on one of its examples.</summary>
/// <param name="Op">The operation.</param>
/// <param name="Forward">What it computes, in the letters of its inputs; the result is y.</param>
/// <param name="Derivatives">One for each input: its letter, and the local derivative by it.</param>
public sealed record OpRule(Op Op, Formula Forward, IReadOnlyList<(string Input, LocalDerivative Local)> Derivatives)
{
    /// <summary>The rule of an operation.</summary>
    public static OpRule Of(Op op)
    {
        var example = op.Examples[0];
        Tensor[] inputs = [.. example.Inputs.Select((domain, i) => Functions.Variable(Spread(domain), domain.Shape).Named(Letter(i, example.Inputs.Count)))];
        var output = Tensor.Apply(example.Op, inputs).Named("y");
        return new(op,
            example.Op.Write([.. inputs.Select(input => new Formula.Symbol(input.Name!))]),
            [.. inputs.Select((input, i) => (input.Name!, LocalDerivative.Of(output, i, tensor => tensor.Name)))]);
    }

    private static string Letter(int input, int count) => count == 1 ? "x" : count <= 3 ? "abc"[input].ToString() : $"x{input + 1}";

    /// <summary>Values spread over a range, clear of its ends and of what it avoids.</summary>
    private static double[] Spread(Domain domain)
    {
        var step = (domain.High - domain.Low) / (domain.Shape.Size + 1);
        return [.. Enumerable.Range(1, domain.Shape.Size).Select(i => domain.Low + i * step).Select(x => Math.Abs(x - domain.Avoid) < 0.1 ? x + 0.2 : x)];
    }
}
