using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>
/// One view at least of every kind that is shown in a page. A new renderer brings one here, and so is held to what every
/// output is held to: <see cref="EveryOutputTests"/>.
/// </summary>
internal static class Outputs
{
    public static readonly Dictionary<string, Func<object>> All = new()
    {
        ["graph"] = () => Samples.View("circuit"),
        ["graph with a branch and a router"] = () => Samples.View("diamond"),
        ["graph of arrays"] = () => Samples.View("arrays"),
        ["graph with hostile names"] = () => Samples.View("hostile"),
        ["folded graph"] = () => Folded("all"),
        ["folded graph walked through"] = () => PlayerView.Of(Samples.Neuron(new()), new FakeNotebook(), Folding.Of("sigmoid")),
        ["large graph"] = () => Samples.View("dense"),
        ["tensor"] = () => TensorView.Of(Variable(new[,] { { 0.1, 0.5 }, { double.NaN, double.NegativeInfinity } }), new FakeNotebook()),
        ["array"] = () => TensorView.Of(WithGradient(20, 30), new FakeNotebook()),
        ["array of many axes"] = () => TensorView.Of(WithGradient(2, 2, 3, 6, 7), new FakeNotebook()),
        ["player"] = () => PlayerView.Of(Samples.Neuron(new()), new FakeNotebook()),
        ["graph to play with"] = () => PlayedGraphs.View("choices", 0.5, -1, 2),
        ["quiz"] = () => QuizView.Of(Samples.All["diamond"](new()), new FakeNotebook()),
        ["worksheet"] = () => WorksheetView.Of(Samples.All["diamond"](new()), new FakeNotebook()),
        ["worksheet with hostile names"] = () => WorksheetView.Of(Samples.All["hostile"](new()), new FakeNotebook()),
        ["worked solution"] = Solution,
        ["rules"] = RulesView.OfCatalogue,
        ["Jacobian"] = () => Variable(new[] { 0.5, -0.25, double.NaN }).Named("<x>") is var x ? JacobianView.Of(Cumsum(Relu(x), 0), x, new FakeNotebook()) : x,
        ["Hessian"] = () => Variable(new[] { 0.5, -0.25 }).Named("<w>") is var w ? HessianView.Of(Sum(w) * w[0], w, new FakeNotebook()) : w,
        ["gradients"] = GradientSamples.All["vanishing"],
        ["gradients with zeros and parameters left out"] = GradientSamples.All["flat"],
        ["gradients with hostile names"] = GradientSamples.All["hostile names"],
        ["comparison"] = CompareSamples.All["every default"],
        ["gradients before the charts of a page"] = () => new ViewWithEngine(GradientSamples.All["dead"]()),
        ["two runs"] = DiffSamples.All["runs"],
        ["two losses with hostile names"] = DiffSamples.All["hostile names"],
        ["telescope"] = () => TelescopeView.Of(Sum(Tanh(MatMul(Tanh(MatMul(Ones(2, 3), Variable(Ones(3, 4) * 0.1))), Variable(Eye(4))))).Named("<loss>"), null, new FakeNotebook()),
        ["training"] = TrainingSamples.All["spirals"],
        ["training with hostile names"] = TrainingSamples.All["hostile names"],
        ["training under way"] = TrainingSamples.All["live"],
        ["training that has not begun"] = () => new TrainingView(TrainingSamples.Synthetic(0, 2), 100, TimeSpan.Zero),
        ["decision boundary"] = () => new BoundaryView(TrainingSamples.Spirals(3).Boundary!),
        ["cost"] = () => Variable(new[] { 0.5, -0.25 }).Named("<w>") is var w ? CostView.Of(Sum(Softmax(w, 0)), w, new FakeNotebook()) : w,
        ["check"] = () => CheckView.Of(Samples.All["diamond"](new()), new FakeNotebook()),
        ["check of a broken graph with hostile names"] = () => CheckView.Of(BreakRule(Samples.All["hostile"](new()), RuleBug.Sign, 2), new FakeNotebook()),
        ["check with every mark"] = () => CheckMarksTests.EveryMark(new()),
        ["graph with a bug to be found"] = () => GraphView.Of(BreakRule(Samples.All["diamond"](new()), RuleBug.Sign, 3), new FakeNotebook()).WithoutLocalDerivatives(),
        ["paper badge"] = () => ReproduceTests.EveryRow,
        ["exercise without an answer"] = () => CourseFunctions.Exercise(double.NaN, 1, "Think."),
        ["exercise answered"] = () => CourseFunctions.Exercise(1, 1, "Think."),
        ["exercise answered wrongly"] = () => CourseFunctions.Exercise(2, 1, "Think of <b>.", (2, "Twice <i>.")),
        ["sentence"] = () => new SentenceView("Right: <b> & all."),
        ["text"] = () => new TextView("a < b\nc"),
    };

    /// <summary>Every output as it is sent, each in a section of its own.</summary>
    public static string Html(Func<string, string>? change = null) => string.Concat(All.Select(output =>
        $"<section data-output=\"{output.Key}\">{(change ?? (html => html))(Renderers.Render(output.Value(), "text/html", Renderers.All, Samples.English))}</section>\n"));

    private static Tensor WithGradient(params int[] shape)
    {
        var x = Variable(Randn(Shape.Of(shape)) / Linspace(-1, 1, shape[^1])).Named("x");
        Sum(Square(x)).Backward();
        return x;
    }

    private static GraphView Folded(string folding)
    {
        var notebook = new FakeNotebook();
        return GraphView.Of(Samples.Neuron(notebook), notebook, Folding.Of(folding));
    }

    private static ExplainView Solution()
    {
        var notebook = new FakeNotebook();
        var d = Samples.All["diamond"](notebook);
        return ExplainView.Of(d, (Tensor)notebook.Variables[0].Value!, notebook)!;
    }
}
