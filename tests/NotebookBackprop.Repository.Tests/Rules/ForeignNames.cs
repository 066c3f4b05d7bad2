using System.Text.RegularExpressions;

namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>Code names the types of .NET Interactive only in the extension, and those of Plotly.NET only in the Plotly project.</summary>
sealed partial class ForeignNames : IRule
{
    static readonly string[]
        s_interactive = ["extension", "src/NotebookBackprop.Guests", "tests/NotebookBackprop.Extension.Tests", "tests/NotebookBackprop.Guests.Tests"],
        s_formatting = ["extension", "src/NotebookBackprop.Guests", "src/NotebookBackprop.Session", "tests"],
        s_plotly = ["src/NotebookBackprop.Plotly", "src/NotebookBackprop.Guests", "tests/NotebookBackprop.Plotly.Tests", "tests/NotebookBackprop.Guests.Tests", "tests/NotebookBackprop.Host.Tests"];

    public IEnumerable<string> Violations(SourceTree tree)
    {
        foreach (var path in tree.Paths.Where(IsCode))
        {
            var text = tree.Text(path);
            if (InteractiveType().IsMatch(text) && !IsUnder(path, s_interactive))
                yield return $"{path} names a type of .NET Interactive: only extension/ and Guests may.";
            if (FormattingType().IsMatch(text) && !IsUnder(path, s_formatting))
                yield return $"{path} names the Formatting package: only the session, Guests and tests may.";
            if (PlotlyType().IsMatch(text) && !IsUnder(path, s_plotly))
                yield return $"{path} names Plotly.NET: only the Plotly project and Guests may.";
        }
    }

    // These tests have to name what they forbid.
    static bool IsCode(string path) =>
        path.EndsWith(".cs", StringComparison.Ordinal) && !IsUnder(path, ["tests/NotebookBackprop.Repository.Tests"]);

    static bool IsUnder(string path, string[] folders) => Array.Exists(folders, folder => path.StartsWith(folder + "/", StringComparison.Ordinal));

    [GeneratedRegex(@"Microsoft\.DotNet\.Interactive(?!\.Formatting)")]
    private static partial Regex InteractiveType();

    [GeneratedRegex(@"Microsoft\.DotNet\.Interactive\.Formatting")]
    private static partial Regex FormattingType();

    [GeneratedRegex(@"\bPlotly\.NET\b(?=[.;])(?!\.dll)")]
    private static partial Regex PlotlyType();
}
