using System.Text.Json.Nodes;

namespace NotebookBackprop.Host.Tests;

/// <summary>Whoever knows the port and not the key can neither run code nor stop the kernel; neither can a broken client.</summary>
public sealed class HostileWireTests : IDisposable
{
    private readonly KernelProcess _kernel = new();

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public void Nothing_that_is_no_message_runs_code_or_ends_the_kernel()
    {
        var random = new Random(7);
        var flag = Path.Combine(Path.GetTempPath(), $"unsigned-{Guid.NewGuid():N}");
        var code = new JsonObject { ["code"] = $"System.IO.File.WriteAllText({JsonValue.Create(flag).ToJsonString()}, \"\");" };
        for (var round = 0; round < 2000; round++)
        {
            var frames = new WireFormat(round % 2 == 0 ? [] : "guess"u8.ToArray()).Write(Message.New([], "execute_request", "s", [], code.DeepClone().AsObject())).ToList();
            Spoil(frames, random);
            _kernel.SendRaw(frames);
        }

        Assert.Equal("2", Value("1 + 1"));
        Assert.False(File.Exists(flag));
    }

    [Fact]
    public void Signed_nonsense_does_not_end_the_kernel()
    {
        var random = new Random(11);
        string[] types = ["execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "comm_open", "comm_msg", "nobody_request", ""];
        string[] contents =
        [
            "{}", """{"code":5}""", """{"code":null}""", """{"code":"1","silent":"yes"}""", """{"code":"x","cursor_pos":-5}""", """{"code":"x","cursor_pos":99999}""",
            """{"code":"1","user_expressions":{"a":5}}""", """{"hist_access_type":"never"}""", """{"hist_access_type":"tail","n":-1}""", """{"comm_id":[]}""",
        ];
        for (var round = 0; round < 300; round++)
            _kernel.SendRaw(_kernel.Wire.Write(Message.New([], types[random.Next(types.Length)], "s", [], JsonNode.Parse(contents[random.Next(contents.Length)])!.AsObject())));

        // A cell that waits behind one that fails is not run.
        _kernel.Ask("kernel_info_request", []);
        Assert.Equal("2", Value("1 + 1"));
    }

    [Fact]
    public void Message_of_fifty_megabytes_is_answered()
    {
        var answer = _kernel.Execute("var text = \"" + new string('x', 50_000_000) + "\";");

        Assert.Equal("ok", (string?)answer["status"]);
        Assert.Equal("50000000", Value("text.Length"));
    }

    [Fact]
    public void Wrong_signature_is_told_in_the_log()
    {
        _kernel.SendRaw(new WireFormat("guess"u8.ToArray()).Write(Message.New([], "execute_request", "s", [], new() { ["code"] = "1" })));

        Value("1");

        Assert.Contains("A message on shell was dropped: its signature is wrong.", _kernel.Log);
    }

    private static void Spoil(List<byte[]> frames, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                frames.RemoveRange(random.Next(frames.Count), 1);
                break;
            case 1:
                var (a, b) = (random.Next(frames.Count), random.Next(frames.Count));
                (frames[a], frames[b]) = (frames[b], frames[a]);
                break;
            case 2:
                var part = random.Next(frames.Count);
                frames[part] = frames[part][..random.Next(frames[part].Length)];
                break;
            default:
                break;
        }
        if (frames.Count == 0)
            frames.Add([]);
    }

    private string? Value(string expression)
    {
        var answer = _kernel.Ask("execute_request", new() { ["code"] = "", ["user_expressions"] = new JsonObject { ["value"] = expression } });
        return (string?)answer["user_expressions"]!["value"]!["data"]!["text/plain"];
    }
}
