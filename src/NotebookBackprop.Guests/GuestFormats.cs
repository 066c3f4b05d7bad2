using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Guests;

/// <summary>How plots of well-known packages are shown, offline and without an extension of theirs. A new one is a line here.</summary>
public static class GuestFormats
{
    private const int Width = 640, Height = 420;

    private static readonly (string Assembly, string Type, Func<object, string> Html, string Text)[] s_all =
    [
        // Its own markup fetches plotly.js from a network; the page has it, from the folder of charts.
        ("Plotly.NET", "Plotly.NET.GenericChart", chart => FigureHtml.Of((string)Call(chart.GetType(), "toFigureJson", null, chart)), "a chart by Plotly.NET"),
        ("ScottPlot", "ScottPlot.Plot", plot => (string)Call(plot.GetType(), "GetPngHtml", plot, Width, Height, "", ""), "a plot by ScottPlot"),
    ];

    /// <summary>The assemblies whose plots can be shown.</summary>
    public static IReadOnlyList<string> Assemblies => [.. s_all.Select(format => format.Assembly)];

    /// <summary>Shows the plots of an assembly from now on.</summary>
    public static void Add(Assembly assembly)
    {
        foreach (var format in s_all.Where(format => format.Assembly == assembly.GetName().Name))
            if (assembly.GetType(format.Type) is { } type)
            {
                Formatter.Register(type, (plot, writer) => writer.Write(format.Html(plot)), HtmlFormatter.MimeType);
                Formatter.Register(type, (_, writer) => writer.Write(format.Text), PlainTextFormatter.MimeType);
                Formatter.SetPreferredMimeTypesFor(type, HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
            }
    }

    private static object Call(Type type, string method, object? target, params object[] arguments) =>
        type.GetMethods().Single(found => found.Name == method && found.IsStatic == target is null && found.GetParameters().Length == arguments.Length).Invoke(target, arguments)!;
}
