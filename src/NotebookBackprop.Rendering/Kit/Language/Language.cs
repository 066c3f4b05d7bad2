using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>The words in drawings. A new language is one more table in a file of its own, and one line in <see cref="All"/>.</summary>
/// <param name="Code">ISO 639-1, lower case.</param>
public sealed partial record Language(string Code)
{
    /// <summary>All languages; the first is the default.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Spanish];

    /// <summary>Before the name of an output: "Computational graph of".</summary>
    public required string GraphOf { get; init; }

    /// <summary>A node's result.</summary>
    public required string Value { get; init; }

    /// <summary>Where values stand: "above the wire".</summary>
    public required string AboveTheWire { get; init; }

    /// <summary>The derivative of the output by a node.</summary>
    public required string Gradient { get; init; }

    /// <summary>Where gradients stand: "below it".</summary>
    public required string BelowTheWire { get; init; }

    /// <summary>The derivative of a gate by one of its inputs.</summary>
    public required string LocalDerivative { get; init; }

    /// <summary>The same for several, as the head of a column.</summary>
    public required string LocalDerivatives { get; init; }

    /// <summary>Where local derivatives stand: "on the wire".</summary>
    public required string OnTheWire { get; init; }

    /// <summary>What a reader can open below a drawing.</summary>
    public required string Steps { get; init; }

    /// <summary>The sweep that computes values.</summary>
    public required string Forward { get; init; }

    /// <summary>The sweep that computes gradients.</summary>
    public required string Backward { get; init; }

    /// <summary>Of a graph.</summary>
    public required string Node { get; init; }

    /// <summary>What a node computes, as the head of a column.</summary>
    public required string Computes { get; init; }

    /// <summary>An array's lengths.</summary>
    public required string Shape { get; init; }

    /// <summary>The least element.</summary>
    public required string Least { get; init; }

    /// <summary>The greatest element.</summary>
    public required string Greatest { get; init; }

    /// <summary>The mean of the elements.</summary>
    public required string Mean { get; init; }

    /// <summary>One sentence: {0} further steps are not listed.</summary>
    public required string FurtherSteps { get; init; }

    /// <summary>The title of the table of rules.</summary>
    public required string Rules { get; init; }

    /// <summary>How to read that table.</summary>
    public required string RulesNote { get; init; }

    /// <summary>Operations that are no gate with a name.</summary>
    public required string NoRole { get; init; }

    /// <summary>Of a graph, as the head of a column.</summary>
    public required string Operation { get; init; }

    /// <summary>What an operation does to the gradient, as the head of a column.</summary>
    public required string Gate { get; init; }

    /// <summary>Before a derivative that is worked out: "Worked solution:".</summary>
    public required string WorkedSolution { get; init; }

    /// <summary>The chain rule, one product for each path.</summary>
    public required string SumOverPaths { get; init; }

    /// <summary>The same, each node once.</summary>
    public required string OneSweep { get; init; }

    /// <summary>How many paths {0} there are, and how many multiplications they take {1}, and the sweep {2}.</summary>
    public required string PathCounts { get; init; }

    /// <summary>How many paths {0} of Jacobians there are.</summary>
    public required string JacobianCounts { get; init; }

    /// <summary>One sentence: {0} further paths are not listed.</summary>
    public required string FurtherPaths { get; init; }

    /// <summary>The place of a step: which sweep {0}, which step {1} of how many {2}.</summary>
    public required string StepOf { get; init; }

    /// <summary>What several contributions have come to: {0} is the sum.</summary>
    public required string SoFar { get; init; }

    /// <summary>A wire on which the gradient is zero.</summary>
    public required string Blocked { get; init; }

    /// <summary>The first step: leaves have their values.</summary>
    public required string Start { get; init; }

    /// <summary>The first step back.</summary>
    public required string Seed { get; init; }

    /// <summary>The label of the controls.</summary>
    public required string Player { get; init; }

    /// <summary>A button.</summary>
    public required string FirstStep { get; init; }

    /// <summary>A button.</summary>
    public required string PreviousStep { get; init; }

    /// <summary>A button.</summary>
    public required string Play { get; init; }

    /// <summary>A button.</summary>
    public required string Pause { get; init; }

    /// <summary>A button.</summary>
    public required string NextStep { get; init; }

    /// <summary>A button.</summary>
    public required string LastStep { get; init; }

    /// <summary>A slider.</summary>
    public required string Step { get; init; }

    /// <summary>The label of sliders and number fields.</summary>
    public required string Inputs { get; init; }

    /// <summary>Where a page runs no scripts.</summary>
    public required string NeedsScripts { get; init; }

    /// <summary>A button: back to the first values.</summary>
    public required string Reset { get; init; }

    /// <summary>What is typed is no number.</summary>
    public required string NotANumber { get; init; }

    /// <summary>The words of a quiz.</summary>
    public required QuizWords Quiz { get; init; }

    /// <summary>In the key, what a sign at a branch means.</summary>
    public required string AdderInKey { get; init; }

    /// <summary>In the key, what a thick wire means.</summary>
    public required string RoutedInKey { get; init; }

    /// <summary>In the key, what a dashed wire means.</summary>
    public required string BlockedInKey { get; init; }

    /// <summary>The title of the table of additions.</summary>
    public required string Ledger { get; init; }

    /// <summary>The consumer of a node, as the head of a column.</summary>
    public required string BroughtBy { get; init; }

    /// <summary>What a gradient has come to, as the head of a column.</summary>
    public required string Sum { get; init; }

    /// <summary>The words around Jacobians.</summary>
    internal JacobianWords Jacobian { get; init; } = EnglishJacobian;

    /// <summary>The words around Hessians.</summary>
    internal HessianWords Hessian { get; init; } = HessianWords.English;

    /// <summary>The words around the chain of a network's Jacobians.</summary>
    internal TelescopeWords Telescope { get; init; } = TelescopeWords.English;

    /// <summary>The words around networks that are compared.</summary>
    internal CompareWords Compare { get; init; } = CompareWords.English;

    /// <summary>The words around two runs side by side.</summary>
    internal DiffWords Diff { get; init; } = DiffWords.English;

    /// <summary>The words around the costs of derivatives.</summary>
    internal CostWords Cost { get; init; } = CostWords.English;

    /// <summary>The words around a training run.</summary>
    internal TrainingWords Training { get; init; } = TrainingWords.English;

    /// <summary>The words of a worksheet.</summary>
    internal WorksheetWords Worksheet { get; init; } = WorksheetWords.English;

    /// <summary>The words of paper badges and exercises.</summary>
    internal CourseWords Course { get; init; } = CourseWords.English;

    /// <summary>The sentences of the engine's findings; null for those that it says itself.</summary>
    internal FindingWords? Findings { get; init; }

    /// <summary>What gates do to the gradient, in one word each.</summary>
    public required IReadOnlyDictionary<Role, string> Roles { get; init; }

    /// <summary>What gates do to the gradient, in one sentence each.</summary>
    public required IReadOnlyDictionary<Role, string> RoleNotes { get; init; }

    /// <summary>What is said of operations of which there is more to say than their role.</summary>
    public required IReadOnlyDictionary<GradientEffect, string> EffectNotes { get; init; }
    /// <summary>The words about gradients by layer.</summary>
    public required GradientWords Gradients { get; init; }
}
