using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A drawing in a page as an image with its story as text: what every front end's sanitizer leaves.</summary>
internal static class Picture
{
    /// <summary>The narrowest a drawing is shown, as a part of its width: its letters stay readable, and the page scrolls instead.</summary>
    private const double Narrowest = 0.72;

    /// <summary>HTML that shows a drawing.</summary>
    /// <param name="drawing">The picture.</param>
    /// <param name="alt">Its whole story as text.</param>
    public static string Show(Drawing drawing, string alt)
    {
        var data = Convert.ToBase64String(Encoding.UTF8.GetBytes(drawing.Svg));
        var style = $"display:block;width:100%;max-width:{Numbers.Length(drawing.Width)}px;min-width:{Numbers.Length(Math.Floor(drawing.Width * Narrowest))}px;height:auto";
        return $"""
            <div style="overflow-x:auto" tabindex="0"><img src="data:image/svg+xml;base64,{data}" alt="{Markup.Escape(alt)}" style="{style}"></div>

            """;
    }
}
