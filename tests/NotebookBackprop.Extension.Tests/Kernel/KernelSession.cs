using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>A session of .NET Interactive, spoken to as VS Code does: one JSON object a line, each way.</summary>
public abstract class KernelSession : IDisposable
{
    readonly ConcurrentBag<Command> _commands = [];
    readonly Lock _hearing = new();
    int _last;

    public Task<Answer> Submit(string code) => Begin(code).Answer;

    /// <summary>Starts a cell; it may be cancelled before it has ended.</summary>
    public Command Begin(string code) => Send("SubmitCode", new() { ["code"] = code });

    public Task<Answer> Cancel() => Send("Cancel", []).Answer;

    /// <summary>What the editor would offer at the end of a cell.</summary>
    public Task<Answer> Complete(string code) => Send("RequestCompletions", At(code, code.Length)).Answer;

    /// <summary>What the editor would show over a place in a cell.</summary>
    public Task<Answer> Hover(string code, int place) => Send("RequestHoverText", At(code, place)).Answer;

    public abstract void Dispose();

    /// <summary>Whose cells they are.</summary>
    protected virtual string Target => "csharp";

    /// <summary>Gives the kernel a command.</summary>
    protected abstract void Write(string line);

    /// <summary>Takes in an event of the kernel's.</summary>
    protected void Hear(string line)
    {
        using var document = JsonDocument.Parse(line);
        // In this process events come from several threads, and whom they disturb hears no more.
        lock (_hearing)
            foreach (var command in _commands)
                command.Hear(document.RootElement.Clone());
    }

    /// <summary>No answer will come any more.</summary>
    protected void End(Exception reason)
    {
        foreach (var command in _commands)
            command.End(reason);
    }

    static JsonObject At(string code, int place) => new()
    {
        ["code"] = code,
        ["linePosition"] = new JsonObject { ["line"] = code[..place].Count(c => c == '\n'), ["character"] = place - code[..place].LastIndexOf('\n') - 1 },
    };

    Command Send(string type, JsonObject content)
    {
        var token = (++_last).ToString(CultureInfo.InvariantCulture);
        var command = new Command(token);
        _commands.Add(command);
        content["targetKernelName"] = Target;
        Write(new JsonObject { ["token"] = token, ["commandType"] = type, ["command"] = content, ["routingSlip"] = new JsonArray() }.ToJsonString());
        return command;
    }
}
