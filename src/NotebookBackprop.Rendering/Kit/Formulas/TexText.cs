using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Text and short mathematics in TeX, in characters that every engine has a font for.</summary>
internal static class TexText
{
    private static readonly Dictionary<string, string> s_signs = new()
    {
        ["−"] = "-",
        ["·"] = @"\cdot ",
        ["×"] = @"\times ",
        ["÷"] = @"\div ",
        ["∂"] = @"\partial ",
        ["√"] = @"\surd ",
        ["∞"] = @"\infty ",
        ["…"] = @"\ldots ",
        ["↦"] = @"\mapsto ",
        ["→"] = @"\to ",
        ["≥"] = @"\ge ",
        ["≤"] = @"\le ",
        ["≠"] = @"\ne ",
        ["∏"] = @"\prod ",
        ["‖"] = @"\|",
        ["⌊"] = @"\lfloor ",
        ["⌋"] = @"\rfloor ",
        ["⌈"] = @"\lceil ",
        ["⌉"] = @"\rceil ",
        ["∧"] = @"\wedge ",
        ["α"] = @"\alpha ",
        ["β"] = @"\beta ",
        ["γ"] = @"\gamma ",
        ["δ"] = @"\delta ",
        ["ε"] = @"\varepsilon ",
        ["ζ"] = @"\zeta ",
        ["η"] = @"\eta ",
        ["θ"] = @"\theta ",
        ["κ"] = @"\kappa ",
        ["λ"] = @"\lambda ",
        ["μ"] = @"\mu ",
        ["ν"] = @"\nu ",
        ["ξ"] = @"\xi ",
        ["π"] = @"\pi ",
        ["ρ"] = @"\rho ",
        ["σ"] = @"\sigma ",
        ["τ"] = @"\tau ",
        ["φ"] = @"\varphi ",
        ["χ"] = @"\chi ",
        ["ψ"] = @"\psi ",
        ["ω"] = @"\omega ",
        ["Γ"] = @"\Gamma ",
        ["Δ"] = @"\Delta ",
        ["Θ"] = @"\Theta ",
        ["Λ"] = @"\Lambda ",
        ["Ξ"] = @"\Xi ",
        ["Π"] = @"\Pi ",
        ["Σ"] = @"\Sigma ",
        ["Φ"] = @"\Phi ",
        ["Ψ"] = @"\Psi ",
        ["Ω"] = @"\Omega ",
        ["ᵀ"] = @"^{\top}",
        ["ⁿ"] = "^{n}",
        ["ˣ"] = "^{x}",
        ["²"] = "^{2}",
        ["³"] = "^{3}",
        ["⁻"] = "^{-}",
        ["¹"] = "^{1}",
    };

    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ";

    /// <summary>A line of text.</summary>
    public static string Escape(string text) => string.Concat(text.EnumerateRunes().Select(rune => Sign(rune) is { } sign ? $"${sign.Trim()}$" : Character(rune)));

    /// <summary>A formula in Unicode text, as mathematics: names of several letters stay together, in italics.</summary>
    public static string Math(string text)
    {
        var math = new StringBuilder();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && Sign(rune) is null)
            {
                word.Append(Character(rune));
                continue;
            }
            Close();
            math.Append(Sign(rune) ?? (rune.IsAscii && "+-*/=()[]|<>,:.0123456789".Contains((char)rune.Value, StringComparison.Ordinal) ? rune.ToString()
                : rune.Value == ' ' ? @"\ " : $@"\textit{{{Character(rune)}}}"));
        }
        Close();
        return $"$ {math} $";

        void Close()
        {
            if (word.Length > 0) math.Append($@"\textit{{{word}}}");
            word.Clear();
        }
    }

    /// <summary>A sign that stands in mathematics only.</summary>
    private static string? Sign(Rune rune) =>
        rune.Value is >= '₀' and <= '₉' ? $"{{}}_{{{rune.Value - '₀'}}}"
        : s_signs.TryGetValue(rune.ToString(), out var sign) ? sign.StartsWith('^') ? "{}" + sign : sign : null;

    private static string Character(Rune rune) => rune.Value switch
    {
        '\\' => @"\textbackslash{}",
        '^' or '~' => $@"\{(char)rune.Value}{{}}",
        '#' or '$' or '%' or '&' or '_' or '{' or '}' => $@"\{(char)rune.Value}",
        '<' => @"\textless{}",
        '>' => @"\textgreater{}",
        '"' => @"{\ttfamily\char34}",
        '|' => @"\textbar{}",
        '`' or '\'' or '-' => $"{{{(char)rune.Value}}}", // no ligatures
        >= ' ' and < 0x7F => rune.ToString(),
        0x2068 or 0x2069 or 0x200D => "",
        _ when Accented.Contains(rune.ToString(), StringComparison.Ordinal) => rune.ToString(),
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark => "",
        _ => $@"\unicodechar{{{rune.Value:X4}}}",
    };
}
