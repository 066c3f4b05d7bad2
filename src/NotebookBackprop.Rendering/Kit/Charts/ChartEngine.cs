using System.IO.Compression;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>plotly.js for a page: packed, since it is 3.6 MB, and unpacked by the page itself. A page takes it once.</summary>
public static class ChartEngine
{
    private static (IChartRenderer From, string Packed)? s_last;

    /// <summary>A script element that gives a page its engine and wakes the charts on it; empty where there are no charts.</summary>
    public static string Html => Charts.Renderer is { } renderer ? $"<script>{Script.Read("engine.js")}('{Pack(renderer)}')</script>\n" : "";

    /// <summary>Whether markup holds a chart that waits for an engine.</summary>
    public static bool IsAwaitedIn(string html) => html.Contains(ChartScript.Awaits, StringComparison.Ordinal);

    private static string Pack(IChartRenderer renderer)
    {
        if (s_last is { } last && last.From == renderer) return last.Packed;
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(renderer.Engine));
        var text = Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
        s_last = (renderer, text);
        return text;
    }
}
