namespace NotebookBackprop.Rendering;

/// <summary>A page that stands alone, outside of any notebook.</summary>
internal static class WholePage
{
    /// <summary>The page; it fetches nothing.</summary>
    /// <param name="title">Any text.</param>
    /// <param name="content">Markup, safe as it stands.</param>
    /// <param name="settings">For its language and colours.</param>
    public static string Write(string title, string content, Settings settings) => $$"""
        <!doctype html>
        <html lang="{{settings.Language.Code}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{{Markup.Escape(title)}}</title>
        <style>
        :root { color-scheme: {{Scheme(settings.Theme)}} }
        body{margin:24px auto;max-width:1200px;padding:0 20px;font:15px/1.5 system-ui,'Segoe UI','DejaVu Sans',sans-serif}
        h1{font-size:20px}
        @media print{body{margin:0;padding:0;max-width:none}img,svg{min-width:0!important} }
        </style>
        </head>
        <body>
        <main>
        <h1>{{Markup.Escape(title)}}</h1>
        {{content}}
        </main>
        </body>
        </html>

        """;

    private static string Scheme(Theme theme) => theme switch { Theme.Light => "light", Theme.Dark => "dark", _ => "light dark" };
}
