using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Guests;

/// <summary>How plots of well-known packages are shown, offline and without an extension of theirs. A new one is a line here.</summary>
public static class GuestFormats
{
    private const int Width = 640, Height = 420;

    private static readonly (string Assembly, string Type, Func<Type, object, string> Html, string Text)[] s_all =
    [
        // Its own markup fetches plotly.js from a network; the page has it, from the folder of charts.
        ("Plotly.NET", "Plotly.NET.GenericChart", (type, chart) => FigureHtml.Of((string)Call(type, "toFigureJson", null, chart)), "a chart by Plotly.NET"),
        ("ScottPlot", "ScottPlot.Plot", (type, plot) => Picture((string)Call(type, "GetPngHtml", plot, Width, Height, "", "")), "a plot by ScottPlot"),
    ];

    /// <summary>The assemblies whose plots can be shown.</summary>
    public static IReadOnlyList<string> Assemblies => [.. s_all.Select(format => format.Assembly)];

    /// <summary>Shows the plots of an assembly from now on.</summary>
    public static void Add(Assembly assembly)
    {
        foreach (var format in s_all.Where(format => format.Assembly == assembly.GetName().Name))
            if (assembly.GetType(format.Type) is { } type)
            {
                Formatter.Register(type, (plot, writer) => writer.Write(format.Html(type, plot)), HtmlFormatter.MimeType);
                Formatter.Register(type, (_, writer) => writer.Write(format.Text), PlainTextFormatter.MimeType);
                Formatter.SetPreferredMimeTypesFor(type, HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
            }
    }

    /// <summary>The picture alone, with a text for those who do not see it.</summary>
    private static string Picture(string html) => Regex.Replace(html, "^<img [^>]*?(?=src=)", "<img alt=\"a plot by ScottPlot\" ");

    private static object Call(Type type, string method, object? target, params object[] arguments) =>
        type.GetMethods().Single(found => found.Name == method && found.IsStatic == target is null && found.GetParameters().Length == arguments.Length).Invoke(target, arguments)!;
}
