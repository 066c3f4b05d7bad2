using System.Runtime.CompilerServices;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Compares text with an approved file beside the test; what differs is written beside it as <c>.received.</c></summary>
internal static class Approve
{
    /// <summary>The same of a drawing, without its style sheet and the class made from it: colours and type have tests of their own.</summary>
    public static void Drawn(string svg, string name, [CallerFilePath] string test = "") =>
        That(System.Text.RegularExpressions.Regex.Replace(svg, "<style>.*?</style>|(?<=class=\"nbp [a-z]+) k[0-9a-f]{8}", match => match.Value[0] == '<' ? "<style/>" : ""), name, "svg", test);

    public static void That(string received, string name, string extension, [CallerFilePath] string test = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(test)!, name);
        var (approvedPath, receivedPath) = ($"{stem}.approved.{extension}", $"{stem}.received.{extension}");
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        if (approved == received)
        {
            File.Delete(receivedPath);
            return;
        }
        File.WriteAllText(receivedPath, received);
        Assert.Fail($"{name} differs from what is approved: compare {Path.GetFileName(receivedPath)} with {Path.GetFileName(approvedPath)}, and rename it if it is right.");
    }
}
