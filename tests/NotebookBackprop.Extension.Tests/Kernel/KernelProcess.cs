using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>What came of one command: every shown output by mime type, and the sentence it failed with.</summary>
sealed record Answer(IReadOnlyList<IReadOnlyDictionary<string, string>> Outputs, IReadOnlyList<string> Completions, string? Failure)
{
    public string Text => string.Join('\n', Outputs.Select(output => output.GetValueOrDefault("text/plain", "")));

    public string Html => string.Join('\n', Outputs.Select(output => output.GetValueOrDefault("text/html", "")));
}

/// <summary>A running .NET Interactive, spoken to through its standard input and output: one JSON object a line.</summary>
sealed class KernelProcess : IDisposable
{
    readonly Process process;
    int commands;

    /// <param name="folder">The notebook's folder.</param>
    /// <param name="packages">An own package cache: the user's may hold an older build of the same version.</param>
    public KernelProcess(string folder, string packages)
    {
        var command = InteractiveTool.Command();
        var start = new ProcessStartInfo(command[0], [.. command[1..], "stdio", "--working-dir", folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["NUGET_PACKAGES"] = packages, ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1" },
        };
        process = Process.Start(start)!;
    }

    public Task<Answer> Submit(string code) => Send("SubmitCode", new() { ["code"] = code });

    public Task<Answer> Complete(string code) => Send("RequestCompletions", new()
    {
        ["code"] = code,
        ["linePosition"] = new JsonObject { ["line"] = code.Count(c => c == '\n'), ["character"] = code.Length - code.LastIndexOf('\n') - 1 },
    });

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    async Task<Answer> Send(string type, JsonObject command)
    {
        var token = (++commands).ToString(CultureInfo.InvariantCulture);
        command["targetKernelName"] = "csharp";
        var envelope = new JsonObject { ["token"] = token, ["commandType"] = type, ["command"] = command, ["routingSlip"] = new JsonArray() };
        await process.StandardInput.WriteLineAsync(envelope.ToJsonString());

        var outputs = new List<IReadOnlyDictionary<string, string>>();
        var completions = new List<string>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            // Before its first event the tool prints a welcome.
            if (!line.StartsWith('{'))
                continue;
            using var document = JsonDocument.Parse(line);
            var body = document.RootElement.GetProperty("event");
            switch (document.RootElement.GetProperty("eventType").GetString())
            {
                case "DisplayedValueProduced" or "DisplayedValueUpdated" or "ReturnValueProduced":
                    outputs.Add(body.GetProperty("formattedValues").EnumerateArray()
                        .ToDictionary(value => value.GetProperty("mimeType").GetString()!, value => value.GetProperty("value").GetString()!));
                    break;
                case "CompletionsProduced":
                    completions.AddRange(body.GetProperty("completions").EnumerateArray().Select(item => item.GetProperty("insertText").GetString()!));
                    break;
                case "CommandFailed" when IsOf(document, token):
                    return new(outputs, completions, body.GetProperty("message").GetString());
                case "CommandSucceeded" when IsOf(document, token):
                    return new(outputs, completions, null);
            }
        }
        throw new InvalidOperationException($"{process.StartInfo.FileName} ended before it answered {envelope.ToJsonString()}");
    }

    static bool IsOf(JsonDocument answer, string token) =>
        answer.RootElement.GetProperty("command").GetProperty("token").GetString() == token;
}
