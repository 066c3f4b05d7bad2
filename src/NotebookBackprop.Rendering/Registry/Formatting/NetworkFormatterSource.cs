namespace NotebookBackprop.Rendering;

/// <summary>Formatters of what networks name this type by text for: a network is shown as its summary, a summary or data set as its text.</summary>
internal sealed class NetworkFormatterSource() : FormatterSource(value => value switch
{
    Module net => new TextView(net.Summary().ToString()),
    ModuleSummary or Dataset => new TextView(value.ToString()!),
    _ => null,
});
