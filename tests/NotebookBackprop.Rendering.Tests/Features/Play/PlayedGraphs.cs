using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Graphs of numbers that together use every operation that a page computes, each as a function of its variables.</summary>
internal static class PlayedGraphs
{
    public static readonly Dictionary<string, (int Variables, Func<Tensor[], Tensor> Build)> All = new()
    {
        ["arithmetic"] = (3, v => v[0] + v[1] * v[2] - v[0] / (2.5 + v[1]) + 1 / (3 + v[2]) - -v[1] + Pow(v[0], 3) + Pow(Abs(v[0]), v[1]) + Pow(v[2], v[0])
            + Square(v[2]) + Sqrt(Square(v[0]) + 0.1) + Rsqrt(Square(v[1]) + 0.1) + Abs(v[2])),
        ["functions"] = (3, v => Exp(v[0]) + Log(Square(v[1]) + 0.5) + Expm1(v[2] / 100) + Log1p(Square(v[0]) / 100) + Sin(v[1]) * Cos(v[2]) + Tan(v[0] / 2)
            + Asin(v[1] / 2.5) + Acos(v[2] / 2.5) + Atan(v[0]) + Sinh(v[1]) * Cosh(v[2]) + Erf(v[0]) * Erf(3 * v[1]) + NormalCdf(v[2]) * NormalCdf(-4 * v[0])),
        ["activations"] = (2, v => Sigmoid(v[0]) + Tanh(v[1]) + Relu(v[0]) + LeakyRelu(v[1], 0.2) + Elu(v[0], 0.7) + Selu(v[1]) + Silu(v[0]) + Gelu(v[1])
            + Softplus(v[0] * 20) + Softsign(v[1]) + LogSigmoid(v[0] * 20)),
        ["choices"] = (3, v => Max(v[0], v[1]) * Min(v[1], v[2]) + Clamp(v[0], -1, 1) + Clamp(v[1], min: 0) + Clamp(v[2], max: 0.5) + Clamp(v[0])
            + Where(Greater(v[0], v[1]), Square(v[2]), v[0]) + Where(v[2], v[0], 1) + GreaterEqual(v[0], v[1]) * v[0] + Less(v[0], v[1]) * v[1] + LessEqual(v[1], v[2]) * v[2]
            + Equal(v[0], v[1]) * v[0] + NotEqual(v[1], v[2]) * v[1] + Sign(v[0]) * v[1] + Floor(v[1]) * v[2] + Ceil(v[2]) * v[0] + Round(v[0]) * v[1]
            + IsNaN(v[0]) * v[1] + IsFinite(v[1]) * v[2]),
        ["losses"] = (2, v => MeanSquaredError(v[0], v[1]) + MeanAbsoluteError(v[0], v[1]) + HuberLoss(v[0], v[1], 0.8) + BinaryCrossEntropyWithLogits(v[0], v[1])
            + Sum(v[0]) + Mean(v[1]) + BroadcastTo(v[0], Shape.Scalar)),
        ["derivatives"] = (2, v => Grad(t => Max(t, v[1]) * t + Gelu(t) + Pow(t, 3))(v[0]) + v[1]),
        ["deep"] = (4, Deep),
    };

    /// <summary>Without choices: so deep down, which of two numbers is greater hangs on their last digits.</summary>
    private static Tensor Deep(Tensor[] variables)
    {
        var random = new Random(3);
        List<Tensor> all = [.. variables];
        while (all.Count < 160)
        {
            var (a, b) = (all[random.Next(Math.Max(0, all.Count - 6), all.Count)], all[random.Next(Math.Max(0, all.Count - 12), all.Count)]);
            all.Add((all.Count % 4) switch { 0 => a + b, 1 => Tanh(a) * b, 2 => Sigmoid(a) - b / 2, _ => Tanh(a) - b });
        }
        return Tanh(all[^3] + all[^2] + all[^1]);
    }

    public static PlayView View(string name, params double[] values)
    {
        var notebook = new FakeNotebook();
        Tensor[] variables = [.. values.Select((value, i) => notebook.Let($"x{i}", Variable(value)))];
        return PlayView.Of(notebook.Let("f", All[name].Build(variables)), notebook);
    }

    public static string Html(object view, Language? language = null) => Renderers.Render(view, "text/html", Renderers.All, new(language ?? Language.English, Theme.Auto));
}
