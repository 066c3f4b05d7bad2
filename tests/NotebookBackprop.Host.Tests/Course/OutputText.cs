using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookBackprop.Host.Tests;

/// <summary>What an output says, with what travels in it encoded written out.</summary>
internal static partial class OutputText
{
    /// <summary>Every form of an output: its mime type and its text.</summary>
    public static IEnumerable<(string Mime, string Text)> Forms(Output output) => output switch
    {
        StreamOutput stream => [("text/plain", stream.Text)],
        RichOutput rich => rich.Data.Forms.Select(form => (form.Key, Decoded(rich.Data.Text(form.Key) ?? ""))),
        ErrorOutput error => [("text/plain", string.Join('\n', error.Traceback))],
        _ => [],
    };

    /// <summary>Pictures as their SVG, a quiz's answers as their JSON, the numbers behind heat maps as numbers.</summary>
    public static string Decoded(string text)
    {
        text = Picture().Replace(text, match => Text(match.Groups[1].Value));
        text = Answers().Replace(text, match => Text(match.Groups[1].Value));
        text = Singles().Replace(text, match => $"{Numbers<float>(match.Groups[1].Value)},{Numbers<float>(match.Groups[2].Value)}");
        return Doubles().Replace(text, match => Numbers<double>(match.Groups[1].Value));
    }

    private static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static string Numbers<T>(string base64) where T : struct, IFormattable =>
        string.Join(' ', MemoryMarshal.Cast<byte, T>(Convert.FromBase64String(base64)).ToArray().Select(number => number.ToString("E8", CultureInfo.InvariantCulture)));

    [GeneratedRegex("data:image/svg\\+xml;base64,([A-Za-z0-9+/=]+)")]
    private static partial Regex Picture();

    [GeneratedRegex("""(?<="answers":")([A-Za-z0-9+/=]+)(?=")""")]
    private static partial Regex Answers();

    [GeneratedRegex("""(?<="single":true,)"values":"([A-Za-z0-9+/=]*)"(?:,"far":"([A-Za-z0-9+/=]*)")?""")]
    private static partial Regex Singles();

    [GeneratedRegex("""(?<="(?:values|far)":")([A-Za-z0-9+/=]+)(?=")""")]
    private static partial Regex Doubles();
}
