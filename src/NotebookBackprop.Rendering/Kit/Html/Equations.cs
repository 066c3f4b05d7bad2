namespace NotebookBackprop.Rendering;

/// <summary>Mathematics in a page: text that a script sets as mathematics, since sanitizers take MathML apart.</summary>
internal static class Equations
{
    public static string Html(Maths maths) => $"<span data-math='{Quoted(maths.MathMl)}'>{Markup.Escape(maths.Text)}</span>";

    /// <summary>Markup of our own in an attribute: HTML asks for no more there, and a drawing has hundreds of them.</summary>
    private static string Quoted(string markup) => markup.Replace("&", "&amp;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
}
