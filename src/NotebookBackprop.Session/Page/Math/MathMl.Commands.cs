using System.Text;

namespace NotebookBackprop.Session;

/// <content>What each command becomes.</content>
internal sealed partial class MathMl
{
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
        "sqrt" when _reader.TryTake("[") => Root(Row("]")),
        "sqrt" => $"<msqrt>{Argument()}</msqrt>",
        "text" or "textrm" or "mbox" => $"<mtext>{Html.Encode(_reader.TakeText()).Replace(' ', '\u00a0')}</mtext>",
        "operatorname" => Function(_reader.TakeText()),
        "left" => Fenced(),
        "big" or "Big" or "bigl" or "bigr" or "Bigl" or "Bigr" => $"<mo stretchy=\"false\">{Delimiter()}</mo>",
        "begin" => Environment(),
        "displaystyle" or "limits" => "",
        "overset" or "stackrel" => Stacked("mover"),
        "underset" => Stacked("munder"),
        "{" or "}" or "%" or "#" or "_" or "&" or "$" => $"<mo>{Html.Encode(name)}</mo>",
        "|" => "<mo stretchy=\"false\">‖</mo>",
        // Told apart, as a bar that opens and one that closes: between two things it would be an infix sign with space around it.
        "lvert" or "lVert" => $"<mo form=\"prefix\" stretchy=\"false\">{MathSymbols.Operators[name]}</mo>",
        "rvert" or "rVert" => $"<mo form=\"postfix\" stretchy=\"false\">{MathSymbols.Operators[name]}</mo>",
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
        if (_reader.Peek() != "{")
            return Plain(_reader.Take());
        var inner = new LatexReader(_reader.TakeText());
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
}
