using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PublicApiGenerator;

namespace NotebookBackprop.TestKit;

/// <summary>Compares text with an approved file beside the test; what differs is written beside it as <c>.received.</c></summary>
public static partial class Approve
{
    private static readonly ApiGeneratorOptions s_surface = new() { IncludeAssemblyAttributes = false };

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

    /// <summary>The same of a drawing, without its style sheet and the class made from it: colours and type have tests of their own.</summary>
    public static void Drawn(string svg, string name, [CallerFilePath] string test = "") =>
        That(Styles().Replace(svg, match => match.Value[0] == '<' ? "<style/>" : ""), name, "svg", test);

    /// <summary>Compares a page of the docs with what it is made from.</summary>
    public static void Page(string path, string made)
    {
        var (page, received) = (RepositoryRoot.Of(path), RepositoryRoot.Of(Path.ChangeExtension(path, ".received.md")));
        if (File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == made.ReplaceLineEndings("\n"))
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, made);
        Assert.Fail($"{path} is not what it is made from; put {Path.GetFileName(received)} beside it in its place.");
    }

    /// <summary>What the assemblies of these types show to their users.</summary>
    public static void PublicApi(IEnumerable<Type> types, [CallerFilePath] string test = "") =>
        That(string.Join("\n", types.Select(type => Surface(type.Assembly))), "PublicApi", "txt", test);

    private static string Surface(Assembly assembly) => assembly.GeneratePublicApi(s_surface).ReplaceLineEndings("\n");

    [GeneratedRegex("<style>.*?</style>|(?<=class=\"nbp [a-z]+) k[0-9a-f]{8}")]
    private static partial Regex Styles();
}
