namespace NotebookBackprop.Rendering;

/// <summary>Formatters of findings of the engine that name this type by text: each is shown as a sentence in the reader's language.</summary>
internal sealed class SentenceFormatterSource() : FormatterSource(value => FindingText.Of(value, Settings.Current.Language.Findings) is { } sentence ? new SentenceView(sentence) : null);
