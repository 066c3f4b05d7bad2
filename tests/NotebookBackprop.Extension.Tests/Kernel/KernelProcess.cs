using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>A running .NET Interactive, spoken to as VS Code does: through its standard input and output, one JSON object a line.</summary>
sealed class KernelProcess : IDisposable
{
    readonly Process process;
    readonly ConcurrentBag<Command> commands = [];
    int last;

    /// <param name="folder">The notebook's folder.</param>
    /// <param name="packages">An own package cache: the user's may hold an older build of the same version.</param>
    public KernelProcess(string folder, string packages)
    {
        var start = InteractiveTool.Start(packages, "stdio", "--working-dir", folder);
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        process = Process.Start(start)!;
        _ = Task.Run(Listen);
    }

    public Task<Answer> Submit(string code) => Begin(code).Answer;

    /// <summary>Starts a cell; it may be cancelled before it has ended.</summary>
    public Command Begin(string code) => Send("SubmitCode", new() { ["code"] = code });

    public Task<Answer> Cancel() => Send("Cancel", []).Answer;

    /// <summary>What the editor would offer at the end of a cell.</summary>
    public Task<Answer> Complete(string code) => Send("RequestCompletions", At(code, code.Length)).Answer;

    /// <summary>What the editor would show over a place in a cell.</summary>
    public Task<Answer> Hover(string code, int place) => Send("RequestHoverText", At(code, place)).Answer;

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    static JsonObject At(string code, int place) => new()
    {
        ["code"] = code,
        ["linePosition"] = new JsonObject { ["line"] = code[..place].Count(c => c == '\n'), ["character"] = place - code[..place].LastIndexOf('\n') - 1 },
    };

    Command Send(string type, JsonObject content)
    {
        var token = (++last).ToString(CultureInfo.InvariantCulture);
        var command = new Command(token);
        commands.Add(command);
        content["targetKernelName"] = "csharp";
        var envelope = new JsonObject { ["token"] = token, ["commandType"] = type, ["command"] = content, ["routingSlip"] = new JsonArray() };
        process.StandardInput.WriteLine(envelope.ToJsonString());
        return command;
    }

    async Task Listen()
    {
        Exception reason = new InvalidOperationException("The kernel ended before it answered.");
        try
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                // Before its first event the tool prints a welcome.
                if (!line.StartsWith('{'))
                    continue;
                using var document = JsonDocument.Parse(line);
                foreach (var command in commands)
                    command.Hear(document.RootElement.Clone());
            }
        }
        catch (Exception e)
        {
            reason = e;
        }
        foreach (var command in commands)
            command.End(reason);
    }
}
