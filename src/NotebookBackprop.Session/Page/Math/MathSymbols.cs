using System.Collections.Frozen;

namespace NotebookBackprop.Session;

/// <summary>What LaTeX's names stand for.</summary>
internal static class MathSymbols
{
    /// <summary>Letters: set in italics as identifiers.</summary>
    public static FrozenDictionary<string, string> Letters { get; } = Table("""
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ
        mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
        ell ℓ hbar ℏ partial ∂ nabla ∇ infty ∞ emptyset ∅ varnothing ∅ Re ℜ Im ℑ top ⊤ bot ⊥
        """);

    /// <summary>Operators, relations, arrows and marks.</summary>
    public static FrozenDictionary<string, string> Operators { get; } = Table("""
        cdot ⋅ times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ odot ⊙ otimes ⊗ oplus ⊕
        le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ coloneqq ≔
        to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ mapsto ↦ longrightarrow ⟶ longmapsto ⟼ uparrow ↑ downarrow ↓
        Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺
        in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖
        forall ∀ exists ∃ neg ¬ land ∧ wedge ∧ lor ∨ vee ∨ mid ∣ parallel ∥ perp ⊥
        ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ prime ′ colon : backslash ∖
        langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖
        int ∫ iint ∬ oint ∮
        """);

    /// <summary>Operators whose limits stand below and above them where there is room.</summary>
    public static FrozenDictionary<string, string> LargeOperators { get; } = Table("sum ∑ prod ∏ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigodot ⨀");

    /// <summary>Marks above what follows.</summary>
    public static FrozenDictionary<string, string> Accents { get; } = Table("""
        hat ^ widehat ^ bar ¯ overline ¯ vec → tilde ~ widetilde ~ dot ˙ ddot ¨
        """);

    /// <summary>Names of functions, set upright.</summary>
    public static FrozenSet<string> Functions { get; } =
        Words("log ln exp sin cos tan sinh cosh tanh arcsin arccos arctan det dim ker deg arg Pr").ToFrozenSet();

    /// <summary>Names of functions whose condition stands below them where there is room.</summary>
    public static FrozenSet<string> LimitFunctions { get; } = Words("lim max min sup inf limsup liminf").ToFrozenSet();

    /// <summary>Spaces, in em.</summary>
    public static FrozenDictionary<string, string> Spaces { get; } = Table("""
        , 0.1667em : 0.2222em > 0.2222em ; 0.2778em ! -0.1667em quad 1em qquad 2em
        """);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static FrozenDictionary<string, string> Table(string pairs) =>
        Words(pairs).Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
