using System.Text;

namespace NotebookBackprop.Session;

/// <summary>
/// Turns the LaTeX of lectures into MathML, which browsers show with no script. What it does not know stays LaTeX.
/// Source: MathML Core, https://www.w3.org/TR/mathml-core/.
/// </summary>
internal sealed partial class MathMl
{
    private readonly LatexReader _reader;

    private MathMl(string latex) => _reader = new(latex);

    /// <summary>A formula as markup.</summary>
    /// <param name="latex">Without dollar signs.</param>
    /// <param name="display">Whether it stands on a line of its own.</param>
    /// <returns>A <c>math</c> element, or the source in a <c>code</c> element where it is beyond this converter.</returns>
    public static string Convert(string latex, bool display)
    {
        try
        {
            var formula = new MathMl(latex);
            var content = formula.Row("");
            return $"<math{(display ? " display=\"block\"" : "")}>{content}</math>";
        }
        catch (LatexException)
        {
            return $"<code>{Html.Encode(latex.Trim())}</code>";
        }
    }

    /// <summary>Everything up to a token, which is taken too; "" is the end of the formula.</summary>
    private string Row(string end)
    {
        var row = new StringBuilder();
        while (_reader.Peek() != end)
            row.Append(Scripted());
        _reader.Take();
        return row.ToString();
    }

    /// <summary>One thing with what stands above and below it.</summary>
    private string Scripted()
    {
        var (nucleus, limits) = _reader.Peek() is "^" or "_" ? ("<mrow></mrow>", false) : Nucleus();
        string? below = null, above = null;
        while (true)
        {
            if (below is null && _reader.TryTake("_"))
                below = Argument();
            else if (above is null && _reader.TryTake("^"))
                above = Argument();
            else if (above is null && _reader.Peek() == "'")
                above = Primes();
            else
                break;
        }
        var (sub, sup, both) = limits ? ("munder", "mover", "munderover") : ("msub", "msup", "msubsup");
        return (below, above) switch
        {
            (null, null) => nucleus,
            (_, null) => $"<{sub}>{nucleus}{below}</{sub}>",
            (null, _) => $"<{sup}>{nucleus}{above}</{sup}>",
            _ => $"<{both}>{nucleus}{below}{above}</{both}>",
        };
    }

    private string Primes()
    {
        var primes = "";
        while (_reader.TryTake("'"))
            primes += "′";
        return $"<mo lspace=\"0\" rspace=\"0\">{primes}</mo>";
    }

    /// <summary>What a command applies to: a group, or the next thing alone.</summary>
    private string Argument()
    {
        if (_reader.TryTake("{"))
            return $"<mrow>{Row("}")}</mrow>";
        // Of a number with no braces around it, only its first digit: \frac12 is one half.
        return _reader.Peek() is [>= '0' and <= '9'] ? $"<mn>{_reader.Take()}</mn>" : Nucleus().Markup;
    }

    /// <summary>One thing, and whether its scripts are limits.</summary>
    private (string Markup, bool Limits) Nucleus()
    {
        var next = _reader.Peek();
        if (next.Length > 0 && char.IsAsciiDigit(next[0]))
            return ($"<mn>{_reader.TakeNumber()}</mn>", false);
        var sign = IsSign(_reader.Last);
        var token = _reader.Take();
        return token switch
        {
            "" or "}" or "&" or "\\\\" or "^" or "_" => throw new LatexException($"'{token}' stands where a symbol is needed."),
            "{" => ($"<mrow>{Row("}")}</mrow>", false),
            "-" or "+" => ($"<mo{(sign ? " form=\"prefix\"" : "")}>{(token == "-" ? '−' : '+')}</mo>", false),
            "*" => ("<mo>∗</mo>", false),
            "~" => ("<mspace width=\"0.33em\"/>", false),
            _ when token[0] == '\\' => Command(token[1..]),
            _ when char.IsLetter(token, 0) => ($"<mi>{token}</mi>", false),
            // Only \left and \right make a bracket grow.
            _ => ($"<mo stretchy=\"false\">{Html.Encode(token)}</mo>", false),
        };
    }

    /// <summary>Whether a plus or minus belongs to what follows it: there is nothing before it to add to.</summary>
    private static bool IsSign(string before) =>
        before.Length == 0 || !(char.IsLetterOrDigit(before, 0) || before is ")" or "]" or "}" or "'" or "!" or "|"
            || (before[0] == '\\' && MathSymbols.Letters.ContainsKey(before[1..])));
}
