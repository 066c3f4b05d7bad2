using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Extension;

/// <summary>The session of the C# kernel, as the magic commands see it.</summary>
internal sealed class KernelNotebook(CSharpKernel kernel) : INotebook
{
    public IReadOnlyList<KeyValuePair<string, object?>> Variables
    {
        get
        {
            var newestLast = new OrderedDictionary<string, object?>();
            foreach (var variable in kernel.ScriptState?.Variables ?? [])
            {
                newestLast.Remove(variable.Name);
                newestLast.Add(variable.Name, variable.Value);
            }
            return [.. newestLast];
        }
    }

    /// <summary>One page shows what this process gives.</summary>
    public string Page => "";

    public CancellationToken Cancellation => KernelInvocationContext.Current?.CancellationToken ?? CancellationToken.None;

    /// <summary>A context that is cancelled publishes no more.</summary>
    public bool IsSilentOnceCancelled => true;

    public IDisplayed Display(object value)
    {
        var context = KernelInvocationContext.Current ?? throw new InvalidOperationException("There is no running cell to show a value in.");
        string[] mimeTypes = [.. Formatter.GetPreferredMimeTypesFor(value.GetType()).Append(PlainTextFormatter.MimeType).Distinct()];
        return new Displayed(context.Display(value, mimeTypes));
    }

    public void Declare(string name, object value) => kernel.SetValueAsync(name, value, value.GetType()).GetAwaiter().GetResult();

    private sealed record Displayed(DisplayedValue Output) : IDisplayed
    {
        public void Update(object value) => Output.Update(value);
    }
}
