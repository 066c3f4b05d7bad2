using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Writes SVG elements; all text and every attribute goes through one encoder.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element; a number is written to a tenth of a pixel, an attribute of null not at all.</summary>
    public SvgWriter Open(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Begin(name, attributes);
        _text.Append('>');
        _open.Push(name);
        return this;
    }

    /// <summary>An element without content.</summary>
    public SvgWriter Mark(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Begin(name, attributes);
        _text.Append("/>");
        return this;
    }

    /// <summary>An element with text and nothing else.</summary>
    public SvgWriter Element(string name, string text, params ReadOnlySpan<(string Name, object? Value)> attributes) =>
        Open(name, attributes).Text(text).Close();

    /// <summary>Writes text inside the open element.</summary>
    public SvgWriter Text(string text) => Raw(Markup.Escape(text));

    /// <summary>Writes markup of our own as it is; never anything from a user.</summary>
    public SvgWriter Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public SvgWriter Close() => Raw($"</{_open.Pop()}>");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Begin(string name, ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
            if (value is not null)
                _text.Append(' ').Append(attribute).Append("=\"")
                    .Append(value is string text ? Markup.Escape(text) : Numbers.Length(Convert.ToDouble(value, CultureInfo.InvariantCulture)))
                    .Append('"');
    }
}
