using System.Text.Json;

namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>A command under way: its events as they come, its answer when it has ended.</summary>
public sealed class Command(string token)
{
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    readonly List<JsonElement> _events = [];
    readonly TaskCompletionSource<Answer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource _printed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The whole answer, when the kernel says that the command is over.</summary>
    public Task<Answer> Answer => _answer.Task.WaitAsync(s_patience);

    /// <summary>Until the command has written something to the console.</summary>
    public Task Printed => _printed.Task.WaitAsync(s_patience);

    /// <summary>Takes in an event, if it belongs to this command or to a part of it.</summary>
    public void Hear(JsonElement happened)
    {
        var of = happened.TryGetProperty("command", out var command) && command.ValueKind == JsonValueKind.Object
            ? command.GetProperty("token").GetString() ?? "" : "";
        if (of != token && !of.StartsWith(token + ".", StringComparison.Ordinal))
            return;
        var type = happened.GetProperty("eventType").GetString();
        var isEnd = type is "CommandFailed" or "CommandSucceeded";
        // What ended a part of a command ends the whole too, which says so itself.
        if (of == token || !isEnd)
            _events.Add(happened);
        if (type is "StandardOutputValueProduced")
            _printed.TrySetResult();
        if (of == token && isEnd)
            _answer.TrySetResult(Kernel.Answer.Of(_events));
    }

    /// <summary>There will be no answer any more.</summary>
    public void End(Exception reason)
    {
        _answer.TrySetException(reason);
        _printed.TrySetException(reason);
    }
}
