using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookBackprop.Extension;

/// <summary>What to type first, below the cell that loaded the package. Nobody has chosen a language yet, so it is in both.</summary>
internal static class Hint
{
    public static void Show(KernelInvocationContext context)
    {
        var text = Write(typed => typed, "\n");
        var html = $"<div>{Write(typed => $"<code>{typed}</code>", "<br>")}</div>";
        context.Publish(new DisplayedValueProduced(text, context.Command, [new(HtmlFormatter.MimeType, html), new(PlainTextFormatter.MimeType, text)]));
    }

    private static string Write(Func<string, string> code, string end) =>
        $"NotebookBackprop: type {code("var f = Square(Variable(3.0)) * 2;")} and on a line below it {code("#!backprop graph f")}; {code("#!backprop help")} lists the commands."
        + $"{end}En español: {code("#!backprop config --language es")}.";
}
