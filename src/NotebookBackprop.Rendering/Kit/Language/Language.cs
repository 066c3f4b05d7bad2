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

    /// <summary>A wire on which the gradient is zero.</summary>
    public required string Blocked { get; init; }

    /// <summary>What is typed is no number.</summary>
    public required string NotANumber { get; init; }

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

    /// <summary>The sentences of the engine's findings; null for those that it says itself.</summary>
    internal FindingWords? Findings { get; init; }

    /// <summary>What gates do to the gradient, in one word each.</summary>
    public required IReadOnlyDictionary<Role, string> Roles { get; init; }

    /// <summary>What gates do to the gradient, in one sentence each.</summary>
    public required IReadOnlyDictionary<Role, string> RoleNotes { get; init; }

    /// <summary>What is said of operations of which there is more to say than their role.</summary>
    public required IReadOnlyDictionary<GradientEffect, string> EffectNotes { get; init; }
}
