namespace NotebookBackprop.Rendering;

/// <summary>Colours and type of drawings, as a style sheet that travels inside the SVG.</summary>
internal static class Palette
{
    private const string Light = "--ink:#1f2328;--mute:#5b6472;--line:#8a94a3;--paper:#fff;--value:#1a7f37;--grad:#c62828;--local:#1f5fbf;--fill:#f3f5f8";
    private const string Dark = "--ink:#e6edf3;--mute:#9aa4b2;--line:#6b7686;--paper:#0d1117;--value:#56d364;--grad:#ff7b72;--local:#79b8ff;--fill:#161b22";

    /// <summary>
    /// The front end's theme decides, the desktop's only where there is none. As an image a drawing keeps its own light
    /// paper; in the page ("live") it lies on the page's, where that is known to fit.
    /// </summary>
    public const string Css =
        ".nbp{" + Light + Font + "}" +
        ".nbp.dark{" + Dark + "}" +
        "[data-jp-theme-light='false'] .nbp.auto.live,.vscode-dark .nbp.auto.live,.vscode-high-contrast:not(.vscode-high-contrast-light) .nbp.auto.live{" + Dark + "}" +
        "@media(prefers-color-scheme:dark){body:not([data-jp-theme-light],[class*='vscode-']) .nbp.auto.live{" + Dark + "}}" +
        "[data-jp-theme-light] .nbp.auto.live .paper,[class*='vscode-'] .nbp.auto.live .paper{fill:none}" +
        Rules;

    private const string Font = ";font-family:system-ui,'Segoe UI','DejaVu Sans',sans-serif;font-size:15px";

    private const string Rules =
        ".nbp .paper{fill:var(--paper)}" +
        ".nbp text{fill:var(--ink)}" +
        ".nbp .n text{text-anchor:middle}" +
        ".nbp .n .m{font-size:19px}" +
        ".nbp .m,.nbp .q{font-family:'STIX Two Math','Cambria Math','Latin Modern Math',STIX,Georgia,serif;font-style:italic}" +
        ".nbp .leaf,.nbp .constant{fill:var(--fill);stroke:var(--line);stroke-width:1.25}" +
        ".nbp .input{stroke-dasharray:4 3}" +
        ".nbp .op{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}" +
        ".nbp path{fill:none;stroke:var(--line);stroke-width:1.5}" +
        ".nbp .routed path{stroke-width:3.5}.nbp .blocked path{stroke-width:1;stroke-dasharray:5 4}" +
        ".nbp path+path{fill:var(--line);stroke:none}" +
        ".nbp .branch{fill:var(--paper);stroke:var(--line);stroke-width:1.25}.nbp .s{font-size:11px;font-weight:600}" +
        ".nbp .v,.nbp .g{font-weight:600}" +
        ".nbp .n .v,.nbp .n .g,.nbp .n .end{text-anchor:start}" +
        ".nbp .v{fill:var(--value)}.nbp .g{fill:var(--grad)}" +
        ".nbp .l{fill:var(--local);font-size:12.5px;text-anchor:middle}" +
        ".nbp .l .m{letter-spacing:.04em}" +
        ".nbp .r,.nbp .q{fill:var(--mute)}.nbp .r{font-size:11px;letter-spacing:.02em}" +
        ".nbp .key{font-size:12px;fill:var(--mute)}.nbp .key tspan{font-size:12px;font-weight:600;text-anchor:start}";

    /// <summary>What a further drawing of a page needs as an image; in the page it takes the colours of the first.</summary>
    public static string Still(Theme theme) => ".nbp{" + (theme == Theme.Dark ? Dark : Light) + Font + "}" + Rules;
}
