namespace NotebookBackprop.Rendering;

/// <summary>Formatters of findings of the engine that name this type by text: each is shown as the sentence it says.</summary>
internal sealed class SentenceFormatterSource() : FormatterSource(value => value is GradientCheck or NonFinite ? new SentenceView(value.ToString()!) : null);
