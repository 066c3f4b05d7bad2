using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>The rules of operations, as a table.</summary>
/// <param name="Rules">One row each.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record RulesView(IReadOnlyList<OpRule> Rules)
{
    /// <summary>The table of the whole catalogue, in its order.</summary>
    public static RulesView OfCatalogue() => new([.. Catalogue.All.Select(OpRule.Of)]);

    /// <summary>What an operation computes: y = x₁ + x₂.</summary>
    internal static Maths Forward(OpRule rule) => Maths.Name("y").Join("=", Maths.Of(rule.Forward));

    /// <summary>The derivative by one input; where that is a whole Jacobian, what it makes of the gradient g that comes back.</summary>
    internal static Maths Derivative(string input, LocalDerivative local) => local is { Value: null, Rule: not Formula.Number(0) }
        ? Maths.Name(input).Then(":", Maths.Name("g").Join("↦", Maths.Of(local.Rule)))
        : Maths.Partial("y", input).Join("=", Maths.Of(local.Rule));
}
