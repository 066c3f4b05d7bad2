using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>The sign of a gate's role, beside its word: one glance over the drawing tells who hands on and who swaps.</summary>
internal static class RoleGlyph
{
    /// <summary>Of the gradients that come together at a branch.</summary>
    public const string Adder = "Σ";

    public static string Of(Role role) => role switch
    {
        Role.Distributor => "⇉",
        Role.Swapper => "⇄",
        Role.Router => "⇝",
        Role.Adder => Adder,
        Role.Scaler => "⇕",
        Role.Squasher => "∿",
        Role.Mover => "⇅",
        _ => "",
    };
}
