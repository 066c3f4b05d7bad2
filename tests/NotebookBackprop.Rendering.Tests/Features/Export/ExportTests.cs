using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Each export, read by the program that it is for.</summary>
public sealed class ExportTests
{
    public static TheoryData<string> Graphs => ["circuit", "neuron", "diamond", "chain", "arrays", "hostile"];

    private static string Write(string format, GraphView graph) => Exporter.All.Single(exporter => exporter.Format == format).Write(graph, Samples.English);

    /// <summary>Text as a file holds it: half a character becomes a replacement.</summary>
    private static string Saved(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Graphviz_reads_every_node_wire_and_name(string sample)
    {
        var graph = Samples.View(sample);
        var svg = XDocument.Parse(Tool.Run("dot", Write("dot", graph), Path.GetTempPath(), "-Tsvg"));
        var groups = svg.Descendants().Where(element => element.Name.LocalName == "g").ToLookup(element => (string?)element.Attribute("class"));
        var texts = groups["node"].ToDictionary(node => node.Elements().First().Value, node => node.Elements().Where(element => element.Name.LocalName == "text").Select(text => text.Value.Trim()).ToList());

        Assert.Equal((graph.Nodes.Count, graph.Edges.Count), (groups["node"].Count(), groups["edge"].Count()));
        Assert.All(graph.Nodes, node => Assert.Equal(Saved(NodeLines.Head(node)).Trim(), texts[$"n{node.Id}"][0]));
        Assert.Contains($"gradient {graph.Nodes[0].Gradient!.Short()}", texts["n0"]);
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Mermaid_draws_every_node_wire_and_name(string sample)
    {
        var graph = Samples.View(sample);
        var body = $"<body>{FrontEnd.Mermaid}<script type='text/plain' id='code'>{Convert.ToBase64String(Encoding.UTF8.GetBytes(Write("mermaid", graph)))}</script>";
        var seen = PageProbe.Await(body, """
            (async () => { mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxTextSize: 1e6 });
              const code = new TextDecoder().decode(Uint8Array.from(atob(document.getElementById('code').textContent), c => c.charCodeAt(0)));
              const { svg } = await mermaid.render('drawn', code), root = document.createElement('div'); root.innerHTML = svg;
              root.querySelectorAll('br').forEach(br => br.replaceWith('\n'));
              const lines = node => { const rows = [...node.querySelectorAll('.row')]; return (rows.length ? rows.map(r => r.textContent).join('\n') : node.textContent).trim(); };
              return { nodes: [...root.querySelectorAll('g.node')].map(n => [n.id.match(/n\d+/)[0], lines(n)]), edges: root.querySelectorAll('path.flowchart-link').length,
                foreign: root.querySelectorAll('script, img, a, iframe').length }; })()
            """);
        Assert.True(seen.ValueKind == JsonValueKind.Object, seen.ToString());
        var nodes = seen.GetProperty("nodes").EnumerateArray().ToDictionary(node => node[0].GetString()!, node => node[1].GetString()!);

        Assert.Equal((graph.Edges.Count, 0), (seen.GetProperty("edges").GetInt32(), seen.GetProperty("foreign").GetInt32()));
        Assert.Equal(graph.Nodes.Count, nodes.Count);
        Assert.All(graph.Nodes, node => Assert.StartsWith(Saved(NodeLines.Head(node)).Trim(), nodes[$"n{node.Id}"], StringComparison.Ordinal));
        Assert.EndsWith($"gradient {graph.Nodes[0].Gradient!.Short()}", nodes["n0"]);
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void LaTeX_sets_one_page_without_a_complaint(string sample) => Tex.Set(Write("tikz", Samples.View(sample)), pages: 1);

    [Fact]
    public void LaTeX_has_a_sign_for_every_operation_and_role()
    {
        var signs = Autodiff.Catalogue.All.Select(op => TexText.Escape(op.Symbol)).Concat(Autodiff.Catalogue.All.Select(op => TexText.Math(Autodiff.OpRule.Of(op).Forward.ToString())));

        Assert.DoesNotContain(signs, sign => sign.Contains("unicodechar", StringComparison.Ordinal));
        Tex.Set(TikzExport.Document(string.Join("\n\\par ", signs), (600, 4000)), pages: 1);
    }

    [Fact]
    public void The_SVG_is_the_drawing_and_a_file_of_its_own()
    {
        var svg = XDocument.Parse(Write("svg", Samples.View("hostile")));

        Assert.Equal("{http://www.w3.org/2000/svg}svg", svg.Root!.Name.ToString());
        Assert.Contains(svg.Descendants(), element => element.Value == "</title></svg>");
    }

    [Fact]
    public void The_page_stands_alone_and_is_alive()
    {
        var page = Write("html", Samples.View("hostile"));
        var body = page[page.IndexOf("<body", StringComparison.Ordinal)..page.IndexOf("</body", StringComparison.Ordinal)];
        var seen = PageProbe.Measure(body, "{ live: document.querySelectorAll('svg.live').length, items: document.querySelectorAll('li').length, title: document.querySelector('h1').textContent, trouble }");

        Assert.StartsWith("<!doctype html>", page);
        Assert.Equal((1, 0), (seen.GetProperty("live").GetInt32(), seen.GetProperty("trouble").GetArrayLength()));
        Assert.True(seen.GetProperty("items").GetInt32() > 10);
        Assert.StartsWith("Computational graph of", seen.GetProperty("title").GetString());
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void The_JSON_is_as_it_is_documented_and_holds_every_number(string sample)
    {
        var graph = Samples.View(sample);
        var text = Write("json", graph);
        var json = JsonDocument.Parse(text).RootElement;

        Tool.Run("node", text, FrontEnd.Folder, "validate.mjs", Path.Combine(FrontEnd.Folder, "../../docs/graph.schema.json"));
        Assert.Equal(graph.Nodes.Select(node => Saved(node.Name)), json.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()));
        Assert.Equal(graph.Nodes[0].Gradient!.Elements, json.GetProperty("nodes")[0].GetProperty("gradient").GetProperty("elements").EnumerateArray().Select(number => number.GetDouble()));
        Assert.Equal(graph.Edges.Select(edge => (edge.From, edge.To, edge.Operand)), json.GetProperty("edges").EnumerateArray().Select(edge => (edge.GetProperty("from").GetInt32(), edge.GetProperty("to").GetInt32(), edge.GetProperty("operand").GetInt32())));
    }

    [Fact]
    public void What_is_not_finite_is_a_text_in_JSON()
    {
        var x = Functions.Variable(new[] { double.NaN, double.NegativeInfinity, double.PositiveInfinity, 1 }).Named("x");
        var json = Write("json", GraphView.Of(x * 2, new FakeNotebook()));

        Tool.Run("node", json, FrontEnd.Folder, "validate.mjs", Path.Combine(FrontEnd.Folder, "../../docs/graph.schema.json"));
        Assert.Equal(["NaN", "-Infinity", "Infinity", "1"], JsonDocument.Parse(json).RootElement.GetProperty("nodes")[0].GetProperty("value").GetProperty("elements").EnumerateArray().Select(number => number.ToString()));
    }

    [Fact]
    public void The_schema_refuses_what_it_does_not_describe() => Assert.ThrowsAny<Exception>(() =>
        Tool.Run("node", "{\"format\":\"other\"}", FrontEnd.Folder, "validate.mjs", Path.Combine(FrontEnd.Folder, "../../docs/graph.schema.json")));

    [Theory]
    [InlineData("dot")]
    [InlineData("mermaid")]
    [InlineData("tikz")]
    [InlineData("json")]
    public void The_same_graph_gives_the_same_text(string format) => Assert.Equal(Write(format, Samples.View("diamond")), Write(format, Samples.View("diamond")));
}
