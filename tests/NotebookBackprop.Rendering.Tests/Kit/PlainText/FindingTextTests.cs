using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class FindingTextTests
{
    private static readonly Func<Tensor, Tensor> s_cube = CustomOp("cube", x => x * x * x, (x, _) => 2 * x * x);

    private static string? Spanish(object finding) => FindingText.Of(finding, Language.Spanish.Findings);

    [Fact]
    public void A_check_says_what_it_found()
    {
        Assert.Equal("Erróneo: el barrido hacia atrás da −1.07548 para x[2]; las diferencias dan −1.61322.", Spanish(CheckGradients(s_cube, Variable(new[] { 0.5, -1, 2 }))));
        Assert.Equal("Correcto: no hay nada que derivar.", Spanish(new GradientCheck(GradientVerdict.Right, null, 0)));
        Assert.StartsWith("Correcto: 5 derivadas coinciden con las diferencias finitas; la peor (", Spanish(CheckGradients(x => Sum(Exp(x)), Variable(new[] { 0.1, 0.2, 0.3 }))), StringComparison.Ordinal);
        Assert.Contains("las pendientes a ambos lados difieren (0 y 1)", Spanish(new GradientCheck(GradientVerdict.Kink, new("forward", "a random direction", 0, 0.5, 0.5, 0, 1), 1)), StringComparison.Ordinal);
        Assert.Contains("hacia delante da 0 para una dirección al azar", Spanish(new GradientCheck(GradientVerdict.Kink, new("forward", "a random direction", 0, 0.5, 0.5, 0, 1), 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_not_finite_is_named_with_its_origin() =>
        Assert.Equal("El primer número no finito del barrido hacia delante es ∞, obra de exp en [1], a partir de 1000.", Spanish(FindNonFinite(Exp(Variable(new[] { 1.0, 1000 })))!));

    [Fact]
    public void English_is_what_the_engine_says()
    {
        var check = CheckGradients(s_cube, Variable(new[] { 0.5, -1, 2 }));
        Assert.Equal(check.ToString(), FindingText.Of(check, Language.English.Findings));
        Assert.Null(FindingText.Of("text", Language.English.Findings));
        Assert.Null(Spanish("text"));
    }
}
