using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>
/// A drawing in a page, in two tiers. What a front end's sanitizer leaves is an image with its story as text; where
/// scripts run, one puts the same SVG inline in the image's place, in the page's own theme.
/// </summary>
internal static class Picture
{
    /// <summary>The narrowest a drawing is shown, as a part of its width: its letters stay readable, and the page scrolls instead.</summary>
    private const double Narrowest = 0.72;

    /// <summary>
    /// Finds its own drawing: where a front end runs scripts after inserting the page, in their place or at the end of the
    /// output, that is the first one not yet alive. Any failure leaves the image.
    /// </summary>
    private const string Script = """
        (function(s){var a=s&&s.closest('.nbp-view')||s&&s.parentNode&&[].find.call(s.parentNode.querySelectorAll('.nbp-view'),function(v){return!v.dataset.live});
        if(!a||a.dataset.live)return;a.dataset.live='1';try{var i=a.querySelector('img'),
        t=new TextDecoder().decode(Uint8Array.from(atob(i.src.split(',')[1]),function(c){return c.charCodeAt(0)})),
        g=document.importNode(new DOMParser().parseFromString(t,'image/svg+xml').documentElement,true);
        g.classList.add('live');g.setAttribute('role','img');g.setAttribute('aria-label',i.alt);g.style.cssText=i.style.cssText;i.replaceWith(g)}catch(e){}})(document.currentScript)
        """;

    /// <summary>HTML that shows a drawing.</summary>
    /// <param name="drawing">The picture.</param>
    /// <param name="alt">Its whole story as text.</param>
    /// <param name="below">Markup that follows it, safe as it stands.</param>
    /// <param name="settings">For the language of the text.</param>
    public static string Show(Drawing drawing, string alt, string below, Settings settings)
    {
        var data = Convert.ToBase64String(Encoding.UTF8.GetBytes(drawing.Svg));
        var style = $"display:block;width:100%;max-width:{Numbers.Length(drawing.Width)}px;min-width:{Numbers.Length(Math.Floor(drawing.Width * Narrowest))}px;height:auto";
        return $"""
            <div class="nbp-view" lang="{settings.Language.Code}">
            <div style="overflow-x:auto"><img src="data:image/svg+xml;base64,{data}" alt="{Markup.Escape(alt)}" style="{style}"></div>
            {below}<script>{Script}</script>
            </div>
            """;
    }
}
