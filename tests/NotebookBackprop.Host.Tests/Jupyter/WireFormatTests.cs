using System.Text;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Host.Tests;

public class WireFormatTests
{
    private static readonly byte[] s_key = "a key"u8.ToArray();
    private static readonly byte[] s_route = [0, 1, 255];

    [Fact]
    public void What_is_written_is_read()
    {
        var sent = Message.New([s_route], "execute_request", "s", new() { ["msg_id"] = "p" }, new() { ["code"] = "\"é😀\u0000\"" });

        var read = new WireFormat(s_key).Read(new WireFormat(s_key).Write(sent), out _)!;

        Assert.Equal("execute_request", read.Type);
        Assert.Equal(s_route, Assert.Single(read.Route));
        Assert.True(JsonNode.DeepEquals(sent.Parent, read.Parent));
        Assert.True(JsonNode.DeepEquals(sent.Content, read.Content));
    }

    [Fact]
    public void Signature_is_the_one_that_other_programs_compute()
    {
        // hmac.new(b"a key", b"{}" * 4, "sha256").hexdigest() in Python
        var frames = Frames("e2c27855d41353957c8555d30463a97e6a6ea497e6ebb3f7824503c3b64f2c0b", "{}", "{}", "{}", "{}");

        Assert.Null(new WireFormat(s_key).Read(frames, out var refusal));

        Assert.Equal("its header names no type", refusal);
    }

    [Theory]
    [InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void Message_changed_on_its_way_is_refused(int frame)
    {
        var frames = Signed().Select(part => part.ToArray()).ToArray();
        frames[frame + 1][0] ^= 1;

        Assert.Null(new WireFormat(s_key).Read(frames, out var refusal));

        Assert.Equal("its signature is wrong", refusal);
    }

    [Fact]
    public void Unsigned_message_is_refused_where_there_is_a_key()
    {
        var frames = new WireFormat([]).Write(New());

        Assert.Null(new WireFormat(s_key).Read(frames, out _));
        Assert.NotNull(new WireFormat([]).Read(frames, out _));
    }

    [Fact]
    public void Message_played_back_is_refused()
    {
        var (wire, frames) = (new WireFormat(s_key), Signed());

        Assert.NotNull(wire.Read(frames, out _));
        Assert.Null(wire.Read(frames, out var refusal));

        Assert.Equal("it has come before", refusal);
    }

    [Fact]
    public void Every_shortened_message_is_refused()
    {
        var frames = Signed();

        for (var count = 0; count < frames.Count; count++)
            Assert.Null(new WireFormat(s_key).Read([.. frames.Take(count)], out _));
    }

    [Theory]
    [InlineData("[]"), InlineData("1"), InlineData("null"), InlineData(""), InlineData("{"), InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"msg_type":"x","msg_id":"\ud83d"}""")]
    [InlineData("""{"msg_type":5}"""), InlineData("{\"msg_type\":\"\u00ff")]
    public void Header_that_is_no_header_is_refused(string header) =>
        Assert.Null(new WireFormat([]).Read(Frames("", header, "{}", "{}", "{}"), out _));

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[][] frames = [.. Frames("", """{"msg_type":"x"}""", "{}", "{}"), [.. "{\"code\":\""u8, 0xC3, 0x28, .. "\"}"u8]];

        Assert.Null(new WireFormat([]).Read(frames, out var refusal));

        Assert.Equal("it is no UTF-8", refusal);
    }

    private static Message New() => Message.New([s_route], "execute_request", "s", [], new() { ["code"] = "1" });

    private static IReadOnlyList<byte[]> Signed() => new WireFormat(s_key).Write(New());

    private static byte[][] Frames(string signature, params string[] parts) =>
        [.. new[] { "<IDS|MSG>", signature }.Concat(parts).Select(Encoding.Latin1.GetBytes)];
}
