using System.Text;

namespace NotebookBackprop.Session;

/// <content>Brackets that grow, and matrices.</content>
internal sealed partial class MathMl
{
    private string Fenced()
    {
        var open = Delimiter();
        var inside = Row("\\right");
        return $"<mrow><mo stretchy=\"true\">{open}</mo>{inside}<mo stretchy=\"true\">{Delimiter()}</mo></mrow>";
    }

    private string Delimiter()
    {
        var token = _reader.Take();
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
        var name = _reader.TakeText();
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
            var next = _reader.Peek();
            if (next is not ("&" or "\\\\" or "\\end"))
            {
                cell.Append(Scripted());
                continue;
            }
            _reader.Take();
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
        if (_reader.TakeText() != name)
            throw new LatexException($"The environment {name} has another end.");
        return $"<mrow>{Fence(open)}<mtable{align}>{rows}</mtable>{Fence(close)}</mrow>";
    }

    private static string Fence(string sign) => sign.Length > 0 ? $"<mo stretchy=\"true\">{sign}</mo>" : "";
}
