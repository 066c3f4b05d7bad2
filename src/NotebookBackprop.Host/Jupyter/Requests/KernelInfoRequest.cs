using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>Who the kernel is.</summary>
internal sealed record KernelInfoRequest() : Request("kernel_info_request", IsUrgent: true)
{
    private static readonly string s_version = typeof(KernelInfoRequest).Assembly.GetName().Version!.ToString(3);

    /// <inheritdoc/>
    public override JsonObject Answer(Turn turn) => new()
    {
        ["protocol_version"] = Message.ProtocolVersion,
        ["implementation"] = "NotebookBackprop",
        ["implementation_version"] = s_version,
        ["language_info"] = new JsonObject
        {
            ["name"] = KernelSpec.LanguageName,
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
        },
        ["banner"] = $"NotebookBackprop {s_version}: C# notebooks that teach and inspect backpropagation. Try #!backprop help.",
        ["debugger"] = false,
        ["help_links"] = new JsonArray(),
    };
}
