using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>Questions to the user that wait for their answers, one at a time.</summary>
internal sealed class UserQuestions : IDisposable
{
    private readonly BlockingCollection<string> _answers = [];
    private readonly Lock _gate = new();

    /// <summary>Takes what came on stdin.</summary>
    public void Hear(Message message)
    {
        if (message.Type == "input_reply" && message.Content["value"] is JsonValue value && value.TryGetValue(out string? text))
            _answers.Add(text);
    }

    /// <summary>Asks, and waits for the answer.</summary>
    /// <param name="send">Sends the question.</param>
    /// <param name="interrupt">Ends the waiting.</param>
    public string Ask(Action send, CancellationToken interrupt)
    {
        lock (_gate)
        {
            // Answers to a question that was interrupted, or never asked.
            while (_answers.TryTake(out _))
            {
            }
            send();
            return _answers.Take(interrupt);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _answers.Dispose();
}
