using System.Text;

namespace NotebookBackprop.Host;

/// <summary>
/// Turns the LaTeX of lectures into MathML, which browsers show with no script. What it does not know stays LaTeX.
/// Source: MathML Core, https://www.w3.org/TR/mathml-core/.
/// </summary>
internal sealed class MathMl
{
    private readonly LatexReader reader;

    private MathMl(string latex) => reader = new(latex);

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
        while (reader.Peek() != end)
            row.Append(Scripted());
        reader.Take();
        return row.ToString();
    }

    /// <summary>One thing with what stands above and below it.</summary>
    private string Scripted()
    {
        var (nucleus, limits) = reader.Peek() is "^" or "_" ? ("<mrow></mrow>", false) : Nucleus();
        string? below = null, above = null;
        while (true)
        {
            if (below is null && reader.TryTake("_"))
                below = Argument();
            else if (above is null && reader.TryTake("^"))
                above = Argument();
            else if (above is null && reader.Peek() == "'")
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
        while (reader.TryTake("'"))
            primes += "′";
        return $"<mo lspace=\"0\" rspace=\"0\">{primes}</mo>";
    }

    /// <summary>What a command applies to: a group, or the next thing alone.</summary>
    private string Argument()
    {
        if (reader.TryTake("{"))
            return $"<mrow>{Row("}")}</mrow>";
        // Of a number with no braces around it, only its first digit: \frac12 is one half.
        return reader.Peek() is [>= '0' and <= '9'] ? $"<mn>{reader.Take()}</mn>" : Nucleus().Markup;
    }

    /// <summary>One thing, and whether its scripts are limits.</summary>
    private (string Markup, bool Limits) Nucleus()
    {
        var next = reader.Peek();
        if (next.Length > 0 && char.IsAsciiDigit(next[0]))
            return ($"<mn>{reader.TakeNumber()}</mn>", false);
        var token = reader.Take();
        return token switch
        {
            "" or "}" or "&" or "\\\\" or "^" or "_" => throw new LatexException($"'{token}' stands where a symbol is needed."),
            "{" => ($"<mrow>{Row("}")}</mrow>", false),
            "-" => ("<mo>−</mo>", false),
            "*" => ("<mo>∗</mo>", false),
            "~" => ("<mspace width=\"0.33em\"/>", false),
            _ when token[0] == '\\' => Command(token[1..]),
            _ when char.IsLetter(token, 0) => ($"<mi>{token}</mi>", false),
            // Only \left and \right make a bracket grow.
            _ => ($"<mo stretchy=\"false\">{Html.Encode(token)}</mo>", false),
        };
    }

    private (string Markup, bool Limits) Command(string name)
    {
        if (MathSymbols.LargeOperators.TryGetValue(name, out var large))
            return ($"<mo largeop=\"true\" movablelimits=\"true\">{large}</mo>", true);
        if (MathSymbols.LimitFunctions.Contains(name))
            return ($"<mo movablelimits=\"true\" lspace=\"0.1667em\" rspace=\"0.1667em\">{name}</mo>", true);
        return name switch
        {
            "underbrace" => ($"<munder>{Argument()}<mo stretchy=\"true\">⏟</mo></munder>", true),
            "overbrace" => ($"<mover>{Argument()}<mo stretchy=\"true\">⏞</mo></mover>", true),
            _ => (Simple(name), false),
        };
    }

    private string Simple(string name) => name switch
    {
        "frac" or "dfrac" or "tfrac" => $"<mfrac>{Argument()}{Argument()}</mfrac>",
        "sqrt" when reader.TryTake("[") => Root(Row("]")),
        "sqrt" => $"<msqrt>{Argument()}</msqrt>",
        "text" or "textrm" or "mbox" => $"<mtext>{Html.Encode(reader.TakeText()).Replace(' ', '\u00a0')}</mtext>",
        "operatorname" => Function(reader.TakeText()),
        "left" => Fenced(),
        "big" or "Big" or "bigl" or "bigr" or "Bigl" or "Bigr" => $"<mo stretchy=\"false\">{Delimiter()}</mo>",
        "begin" => Environment(),
        "displaystyle" or "limits" => "",
        "overset" or "stackrel" => Stacked("mover"),
        "underset" => Stacked("munder"),
        "{" or "}" or "%" or "#" or "_" or "&" or "$" => $"<mo>{Html.Encode(name)}</mo>",
        "|" => "<mo stretchy=\"false\">‖</mo>",
        _ when MathSymbols.Letters.TryGetValue(name, out var letter) => $"<mi>{letter}</mi>",
        _ when MathSymbols.Operators.TryGetValue(name, out var sign) => $"<mo stretchy=\"false\">{sign}</mo>",
        _ when MathSymbols.Functions.Contains(name) => Function(name),
        _ when MathSymbols.Spaces.TryGetValue(name, out var width) => $"<mspace width=\"{width}\"/>",
        _ when MathSymbols.Accents.TryGetValue(name, out var accent) => $"<mover accent=\"true\">{Argument()}<mo>{accent}</mo></mover>",
        _ when MathAlphabets.Has(name) => MathAlphabets.Element(name, Letters()) ?? throw new LatexException($"{name} lacks a letter."),
        _ => throw new LatexException($"\\{name} is not known."),
    };

    /// <summary>The letters that a style applies to.</summary>
    private string Letters()
    {
        if (reader.Peek() != "{")
            return Plain(reader.Take());
        var inner = new LatexReader(reader.TakeText());
        var letters = new StringBuilder();
        while (inner.Peek() != "")
            letters.Append(Plain(inner.Take()));
        return letters.ToString();
    }

    private static string Plain(string token) =>
        token.Length > 1 && token[0] == '\\'
            ? MathSymbols.Letters.GetValueOrDefault(token[1..]) ?? throw new LatexException($"{token} is no letter.")
            : char.IsLetterOrDigit(token, 0) ? token : throw new LatexException($"{token} is no letter.");

    private static string Function(string name) => $"<mo form=\"prefix\" lspace=\"0.1em\" rspace=\"0.1667em\">{Html.Encode(name)}</mo>";

    private string Root(string index) => $"<mroot>{Argument()}<mrow>{index}</mrow></mroot>";

    private string Stacked(string element)
    {
        var over = Argument();
        return $"<{element}>{Argument()}{over}</{element}>";
    }

    private string Fenced()
    {
        var open = Delimiter();
        var inside = Row("\\right");
        return $"<mrow><mo stretchy=\"true\">{open}</mo>{inside}<mo stretchy=\"true\">{Delimiter()}</mo></mrow>";
    }

    private string Delimiter()
    {
        var token = reader.Take();
        return token switch
        {
            "." => "",
            "\\{" => "{",
            "\\}" => "}",
            "\\|" => "‖",
            "(" or ")" or "[" or "]" or "|" or "/" => token,
            _ when token.Length > 1 && MathSymbols.Operators.TryGetValue(token[1..], out var sign) => sign,
            _ => throw new LatexException($"'{token}' is no delimiter."),
        };
    }

    private string Environment()
    {
        var name = reader.TakeText();
        var (open, close, align) = name switch
        {
            "matrix" => ("", "", ""),
            "pmatrix" => ("(", ")", ""),
            "bmatrix" => ("[", "]", ""),
            "vmatrix" => ("|", "|", ""),
            "cases" => ("{", "", " class=\"left\""),
            "aligned" or "align" or "align*" or "split" => ("", "", " class=\"aligned\""),
            _ => throw new LatexException($"The environment {name} is not known."),
        };
        var rows = new StringBuilder();
        var cell = new StringBuilder();
        var row = new StringBuilder();
        while (true)
        {
            var next = reader.Peek();
            if (next is not ("&" or "\\\\" or "\\end"))
            {
                cell.Append(Scripted());
                continue;
            }
            reader.Take();
            row.Append($"<mtd>{cell}</mtd>");
            cell.Clear();
            if (next == "&")
                continue;
            // A line break before the end begins no row.
            if (row.ToString() != "<mtd></mtd>")
                rows.Append($"<mtr>{row}</mtr>");
            row.Clear();
            if (next == "\\end")
                break;
        }
        if (reader.TakeText() != name)
            throw new LatexException($"The environment {name} has another end.");
        return $"<mrow>{Fence(open)}<mtable{align}>{rows}</mtable>{Fence(close)}</mrow>";
    }

    private static string Fence(string sign) => sign.Length > 0 ? $"<mo stretchy=\"true\">{sign}</mo>" : "";
}
