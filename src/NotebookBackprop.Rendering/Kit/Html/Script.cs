using System.Text;
using System.Text.Json;

namespace NotebookBackprop.Rendering;

/// <summary>The parts of the second tier: each a file of JavaScript, a function of the output's root element.</summary>
internal static class Script
{
    public static string Picture { get; } = Read("picture.js");

    public static string Mathematics { get; } = Read("mathematics.js");

    /// <summary>The player, and its style sheet.</summary>
    public static string Player { get; } = Style(Read("player.css")) + "," + Read("player.js");

    /// <summary>What reads single cells of heat maps, and its style sheet. Needs <see cref="Picture"/> before it and <see cref="HeatData"/> in the content.</summary>
    public static string HeatMap { get; } = Style(Read("heatmap.css")) + "," + Read("heatmap.js");

    /// <summary>What follows a chosen cell of a Jacobian. Needs <see cref="HeatMap"/> before it.</summary>
    public static string Jacobian { get; } = Read("jacobian.js");

    /// <summary>A slider over the pages of a picture. Needs <see cref="HeatMap"/> before it.</summary>
    public static string Pages { get; } = Read("pages.js");

    /// <summary>Folds that open in place, and their style sheet.</summary>
    public static string Folds { get; } = Style(Read("folds.css")) + "," + Read("folds.js");

    /// <summary>A large drawing's buttons and keys, and its search.</summary>
    public static string View { get; } = Style(Read("view.css")) + "," + Read("view.js");

    /// <summary>What joins a list of local Jacobians with the graph before it. Needs <see cref="Picture"/> before it.</summary>
    public static string Edges { get; } = Read("edges.js");

    /// <summary>A slider over the steps of a training run, and its style sheet. Needs <see cref="Picture"/> before it.</summary>
    public static string Training { get; } = Style(Read("training.css")) + "," + Read("training.js");

    /// <summary>The frames of a decision boundary, one at a time. Needs <see cref="Picture"/> before it and <see cref="Training"/> after it.</summary>
    public static string Boundary { get; } = Read("boundary.js");

    private static readonly string s_live = Read("live.js");

    /// <summary>An output that scripts bring to life where they run; where they do not, its content is all there is.</summary>
    /// <param name="content">Markup, safe as it stands.</param>
    /// <param name="settings">For the language of its words.</param>
    /// <param name="parts">What brings it to life, in this order.</param>
    public static string Enliven(string content, Settings settings, params IEnumerable<string> parts) => $"""
        <div class="nbp-view" lang="{settings.Language.Code}">
        {content}<script>{s_live}(document.currentScript,[{string.Join(",", parts)}])</script>
        </div>
        """;

    /// <summary>A function of the root and of data, given the data.</summary>
    /// <param name="script">As <see cref="Read"/> gives it.</param>
    /// <param name="json">Written so that it cannot end a script element: as the serializer's default encoder does.</param>
    internal static string Given(string script, string json) => $"function(root){{({script})(root,{json})}}";

    internal static string Style(string css) =>
        $"function(root){{var style=document.createElement('style');style.textContent={JsonSerializer.Serialize(css)};root.prepend(style)}}";

    /// <summary>A script as it is sent: without its comments and indents.</summary>
    internal static string Read(string name)
    {
        using var stream = typeof(Script).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
        return string.Join("\n", lines);
    }
}
