namespace NotebookBackprop;

/// <summary>
/// Tells a notebook where the formatters of a type are. .NET Interactive's Formatting looks for an attribute of this
/// simple name; the source is named by text because drawing lies above this project.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(string typeName) : Attribute
{
    /// <summary>The assembly-qualified name of the source.</summary>
    public string TypeName => typeName;

    /// <summary>The source, a type with a public <c>CreateTypeFormatters()</c>.</summary>
    public Type? FormatterSourceType => Type.GetType(typeName);

    /// <summary>The forms that belong together in one output.</summary>
    public string[] PreferredMimeTypes { get; set; } = ["text/html", "text/plain"];
}
