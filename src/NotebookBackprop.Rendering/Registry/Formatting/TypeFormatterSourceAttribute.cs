namespace NotebookBackprop.Rendering;

/// <summary>Tells a notebook where the formatters of a type are: .NET Interactive's Formatting looks for this simple name.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A type with a parameterless constructor and a public <c>CreateTypeFormatters()</c>.</summary>
    public Type FormatterSourceType => formatterSourceType;

    /// <summary>The forms that belong together in one output.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
