using System.Text;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>
/// Sends a cell's outputs to the front ends as they come. Pieces of a stream that follow each other within a moment
/// go as one message: a loop that prints numbers would flood a page.
/// </summary>
/// <param name="turn">The request whose outputs they are.</param>
/// <param name="isSilent">Whether nothing is to be sent.</param>
internal sealed class Publisher(Turn turn, bool isSilent) : IOutputSink
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private string _stream = "";
    private bool _isScheduled;

    /// <inheritdoc/>
    public void Add(Output output)
    {
        if (isSilent)
            return;
        lock (_gate)
            if (output is StreamOutput written)
                Write(written);
            else
                SendAfterStream(output);
    }

    /// <inheritdoc/>
    public void Update(string displayId, MimeBundle data)
    {
        if (isSilent)
            return;
        lock (_gate)
        {
            SendStream();
            turn.Publish("update_display_data", Shown(data, [], displayId));
        }
    }

    /// <summary>Sends what is left of a stream.</summary>
    public void Flush()
    {
        lock (_gate)
            SendStream();
    }

    /// <summary>The forms of a value as a message carries them.</summary>
    public static JsonObject Data(MimeBundle data) => new(data.Forms.Select(form => KeyValuePair.Create(form.Key, form.Value?.DeepClone())));

    private void Write(StreamOutput written)
    {
        if (written.Name != _stream)
            SendStream();
        _stream = written.Name;
        _text.Append(written.Text);
        if (_isScheduled)
            return;
        _isScheduled = true;
        _ = FlushSoon();
    }

    private async Task FlushSoon()
    {
        await Task.Delay(s_moment).ConfigureAwait(false);
        Flush();
    }

    private void SendStream()
    {
        _isScheduled = false;
        if (_text.Length == 0)
            return;
        turn.Publish("stream", new() { ["name"] = _stream, ["text"] = _text.ToString() });
        _text.Clear();
    }

    private void SendAfterStream(Output output)
    {
        SendStream();
        switch (output)
        {
            case ExecuteResult result:
                var content = Shown(result.Data, result.Metadata, null);
                content["execution_count"] = result.ExecutionCount;
                turn.Publish("execute_result", content);
                break;
            case DisplayData display:
                turn.Publish("display_data", Shown(display.Data, display.Metadata, display.DisplayId));
                break;
            case ErrorOutput error:
                var report = Requests.Error(error.Name, error.Value, error.Traceback);
                report.Remove("status");
                turn.Publish("error", report);
                break;
            default:
                throw new NotSupportedException($"There is no message for {output.GetType().Name}.");
        }
    }

    /// <summary>A front end remembers names of outputs across restarts, so they carry the kernel's own.</summary>
    private JsonObject Shown(MimeBundle data, JsonObject metadata, string? displayId)
    {
        var content = new JsonObject { ["data"] = Data(data), ["metadata"] = metadata.DeepClone() };
        if (displayId is not null)
            content["transient"] = new JsonObject { ["display_id"] = $"{turn.Kernel.Id}-{displayId}" };
        return content;
    }
}
