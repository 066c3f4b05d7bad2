using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>A request being answered.</summary>
/// <param name="Kernel">Who answers.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Arrival">Its place in the order in which requests came.</param>
internal sealed record Turn(JupyterKernel Kernel, Message Request, long Arrival)
{
    /// <summary>What was asked, in particular.</summary>
    public JsonObject Content => Request.Content;

    /// <summary>Tells everybody who listens.</summary>
    public void Publish(string type, JsonObject content) => Kernel.Publish(type, Request.Header, content);

    /// <summary>A text that the request has to bring.</summary>
    /// <exception cref="RequestException">It does not.</exception>
    public string Text(string name) => Optional<string>(name) ?? throw new RequestException($"The {Request.Type} has no text '{name}'.");

    /// <summary>A number that the request has to bring.</summary>
    /// <exception cref="RequestException">It does not.</exception>
    public int Number(string name) => Optional<int?>(name) ?? throw new RequestException($"The {Request.Type} has no number '{name}'.");

    /// <summary>What the request may bring.</summary>
    /// <typeparam name="T">A text, a number or a truth value.</typeparam>
    /// <param name="name">The field.</param>
    /// <param name="otherwise">Where the field is missing.</param>
    /// <exception cref="RequestException">The field is something else.</exception>
    public T? Optional<T>(string name, T? otherwise = default) => Content[name] switch
    {
        null => otherwise,
        JsonValue value when value.TryGetValue(out T? given) => given,
        _ => throw new RequestException($"The field '{name}' of the {Request.Type} is not what the protocol says."),
    };
}

/// <summary>A request that cannot be read.</summary>
/// <param name="message">What is wrong, in one sentence.</param>
internal sealed class RequestException(string message) : Exception(message);
