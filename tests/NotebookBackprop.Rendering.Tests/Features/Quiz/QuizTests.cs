using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class QuizTests
{
    private readonly FakeNotebook _notebook = new();

    private Tensor Let(string name, double value) => _notebook.Let(name, Variable(value));

    private static QuizQuestion Question(QuizView view, string name) => view.Questions.Single(question => view.Graph.Nodes[question.Node].Name == name);

    /// <summary>The wrong answers to one number, as "−4 Sign".</summary>
    private string[] Wrong(Tensor output, string name) =>
        [.. Question(QuizView.Of(_notebook.Let("f", output), _notebook), name).Wrong.Select(wrong => $"{string.Join(" ", wrong.Elements.Select(Numbers.Short))} {wrong.Mistake}")];

    [Fact]
    public void The_circuit_asks_for_four_gradients_from_the_output_back()
    {
        var view = QuizView.Of(Samples.Circuit(_notebook), _notebook);

        Assert.Equal(["q −4", "z 3", "y −4", "x −4"], view.Questions.Select(question => $"{view.Graph.Nodes[question.Node].Name} {Numbers.Short(question.Answer[0])}"));
    }

    [Fact]
    public void At_a_sum_the_local_derivative_is_one()
    {
        var (x, y) = (Let("x", -2), Let("y", 5));

        Assert.Equal(["4 Sign", "1 ForgottenUpstream"], Wrong((x + y) * -4, "x"));
    }

    [Fact]
    public void At_a_difference_the_second_input_gets_a_minus()
    {
        var (x, y) = (Let("x", -2), Let("y", 5));

        Assert.Equal(["3 Sign", "−1 ForgottenUpstream"], Wrong((x - y) * 3, "y"));
    }

    [Fact]
    public void At_a_product_factors_are_swapped_or_one_of_the_two_is_forgotten()
    {
        var (x, y) = (Let("x", -2), Let("y", 5));

        Assert.Equal(["−6 SwappedFactors", "−15 Sign", "5 ForgottenUpstream", "3 ForgottenLocal"], Wrong(x * y * 3, "x"));
    }

    [Fact]
    public void At_a_quotient_and_a_function_the_chain_rule_has_two_factors()
    {
        var (x, y) = (Let("x", 3), Let("y", 2));

        Assert.Equal(["−1 Sign", "0.5 ForgottenUpstream", "2 ForgottenLocal"], Wrong(x / y * 2, "x"));
        Assert.Equal(["1.5 Sign", "−0.75 ForgottenUpstream", "2 ForgottenLocal"], Wrong(x / y * 2, "y"));
        Assert.Equal(["−12 Sign", "6 ForgottenUpstream", "2 ForgottenLocal"], Wrong(Square(x) * 2, "x"));
        Assert.Equal(["40.17 Sign", "20.09 ForgottenUpstream", "−2 ForgottenLocal"], Wrong(Exp(x) * -2, "x"));
    }

    [Fact]
    public void At_a_router_the_loser_gets_nothing()
    {
        var (x, y) = (Let("x", 3), Let("y", 2));

        Assert.Equal(["4 ForgottenLocal"], Wrong(Max(x, y) * 4, "y"));
        Assert.Equal(["−4 Sign", "1 ForgottenUpstream"], Wrong(Max(x, y) * 4, "x"));
    }

    [Fact]
    public void At_a_branch_one_contribution_alone_lacks_the_addition()
    {
        var (x, y) = (Let("x", 3), Let("y", 2));
        var wrong = Wrong((x * y + Square(x)) * 5, "x");

        Assert.Equal(["10 MissingAddition", "30 MissingAddition"], wrong[..2]);
        Assert.Contains("45 SwappedFactors", wrong);
        Assert.Contains("8 ForgottenUpstream", wrong);
        Assert.Equal(["3 MissingAddition", "−6 Sign"], Wrong(x * x, "x").Where(one => !one.Contains("Forgotten", StringComparison.Ordinal)));
    }

    [Fact]
    public void At_a_matrix_product_the_wrong_transposes_are_known()
    {
        var (w, v) = (_notebook.Let("W", Variable(new[,] { { 1.0, 2 }, { 3, 4 } })), _notebook.Let("v", Variable([5.0, 6])));
        var s = Constant([2.0, 7]);
        var view = QuizView.Of(_notebook.Let("f", Sum(MatMul(w, v) * s)), _notebook);
        var (byW, byV) = (Question(view, "W"), Question(view, "v"));

        Assert.Equal([10, 12, 35, 42], byW.Answer);
        Assert.Equal([10, 35, 12, 42], byW.Wrong.Single(wrong => wrong.Mistake == Mistake.WrongTranspose).Elements);
        Assert.Equal([23, 32], byV.Answer);
        Assert.Equal([16, 34], byV.Wrong.Single(wrong => wrong.Mistake == Mistake.WrongTranspose).Elements);
    }

    [Theory]
    [InlineData("neuron")]
    [InlineData("diamond")]
    [InlineData("arrays")]
    [InlineData("chain")]
    public void No_wrong_answer_is_the_right_one_nor_another_and_none_has_two_names(string name)
    {
        var view = QuizView.Of(Samples.All[name](_notebook), _notebook);

        Assert.All(view.Questions, question => Assert.Equal(question.Wrong.Count + 1, question.Wrong.Select(wrong => wrong.Elements).Append(question.Answer).DistinctBy(all => string.Join(" ", all)).Count()));
        Assert.All(view.Questions, question => Assert.All(question.Wrong, wrong => Assert.Equal(question.Answer.Count, wrong.Elements.Count)));
    }

    [Fact]
    public void What_cannot_be_asked_is_shown_and_a_graph_without_a_question_is_refused()
    {
        var (x, w) = (Let("x", 2), _notebook.Let("W", Variable([1.0, 2, 3, 4, 5])));
        var view = QuizView.Of(_notebook.Let("f", Sum(w * x)), _notebook);

        Assert.Equal(["x"], view.Questions.Select(question => view.Graph.Nodes[question.Node].Name));
        Assert.Equal("[2, 2, 2, 2, 2]", view.Asked.Nodes.Single(node => node.Name == "W").Gradient!.Short());
        Assert.Equal("no gradient in the graph is finite and of at most 4 numbers, so there is nothing to ask; choose a graph of numbers or small arrays.",
            Assert.Throws<NotSupportedException>(() => QuizView.Of(Sum(w), _notebook)).Message);
        var chain = x;
        for (var i = 0; i < 41; i++) chain = chain + 1;
        Assert.Equal("the graph has 41 gradients to ask for, more than 40; choose a part of it.", Assert.Throws<NotSupportedException>(() => QuizView.Of(chain, _notebook)).Message);
    }

    [Fact]
    public void A_hint_is_the_chain_rule_in_symbols_without_the_numbers()
    {
        var (x, y) = (Let("x", 3), Let("y", 2));
        var q = _notebook.Let("q", x * y);
        var view = QuizView.Of(_notebook.Let("f", q + Square(x)), _notebook);

        Assert.Equal(["∂f/∂x = ∂f/∂q · ∂q/∂x + ∂f/∂v₁ · ∂v₁/∂x", "∂q/∂x = y", "∂v₁/∂x = 2 · x"], QuizHint.Of(view.Graph, Question(view, "x").Node).Equations.Select(equation => equation.Text));
    }

    [Fact]
    public void Neither_source_nor_text_nor_the_blank_drawing_tells_an_answer()
    {
        var (x, y) = (Let("x", 0.37), Let("y", 0.59));
        var view = QuizView.Of(_notebook.Let("f", Sigmoid(x * y) * y), _notebook);
        string[] answers = [.. view.Questions.Select(question => Numbers.Short(question.Answer[0]))];
        var drawing = GraphSvg.Draw(view.Asked, Samples.English).Svg + GraphAlt.Of(view.Asked, GraphStep.Of(view.Asked), Language.English);

        Assert.Equal("0.086 0.1458 0.59 0.6083", string.Join(" ", answers.Order()));
        Assert.All(answers.Except(["0.59"]), answer => // which is y's value as well
            Assert.All(new[] { PlayedGraphs.Html(view), Renderers.Render(view, "text/plain"), drawing }, text => Assert.DoesNotContain(answer, text, StringComparison.Ordinal)));
        Assert.Equal(4, drawing.Split($">{QuizView.Line}<").Length - 1);
    }
}
