using System.Globalization;
using System.Xml.Linq;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>A drawn SVG read back: what a reader sees, and where.</summary>
internal sealed class DrawnGraph
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    public DrawnGraph(GraphView view, Settings? settings = null)
    {
        Source = GraphSvg.Draw(view, settings ?? Samples.English).Svg;
        Root = XDocument.Parse(Source).Root!;
    }

    public string Source { get; }

    public XElement Root { get; }

    public IEnumerable<XElement> Nodes => Root.Elements(s_svg + "g").Where(g => (string?)g.Attribute("class") == "n");

    public IEnumerable<XElement> Edges => Root.Elements(s_svg + "g").Where(g => ((string?)g.Attribute("class"))?.Split(' ')[0] == "e");

    public XElement Node(string name) => Nodes.Single(node => (string?)node.Attribute("data-name") == name);

    public XElement Edge(string from, string to) => Edges.First(edge =>
        (string)edge.Attribute("data-from")! == (string)Node(from).Attribute("data-node")! && (string)edge.Attribute("data-to")! == (string)Node(to).Attribute("data-node")!);

    /// <summary>The visible text of one kind in a node or edge: v value, g gradient, l local derivative, r role.</summary>
    public static XElement? Text(XElement group, string kind) =>
        group.Elements(s_svg + "text").SingleOrDefault(text => ((string?)text.Attribute("class"))?.Split(' ').Contains(kind) == true);

    public static string Title(XElement group) => group.Element(s_svg + "title")!.Value;

    public static double At(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>A number as readers see it, with its true minus sign.</summary>
    public static double Read(string text) => double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture);

    /// <summary>Height of the wire that leaves a node, or enters it.</summary>
    public static double WireY(XElement node)
    {
        var shape = node.Elements().First(e => e.Name == s_svg + "ellipse" || e.Name == s_svg + "rect");
        return shape.Name == s_svg + "ellipse" ? At(shape, "cy") : At(shape, "y") + At(shape, "height") / 2;
    }

    public static string Shape(XElement node) => node.Elements().First(e => e.Name == s_svg + "ellipse" || e.Name == s_svg + "rect") switch
    {
        { Name: var name } when name == s_svg + "ellipse" => "ellipse",
        var rect when At(rect, "rx") * 2 == At(rect, "height") => "pill",
        _ => "box",
    };
}
