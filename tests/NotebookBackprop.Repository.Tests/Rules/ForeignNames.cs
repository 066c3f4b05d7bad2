using System.Text.RegularExpressions;

namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>Code names the types of .NET Interactive only in the extension, and those of Plotly.NET only in the Plotly project.</summary>
sealed partial class ForeignNames : IRule
{
    public IEnumerable<string> Violations(SourceTree tree)
    {
        foreach (var path in tree.Paths.Where(IsCode))
        {
            var text = tree.Text(path);
            if (InteractiveType().IsMatch(text) && !IsUnder(path, "extension") && !IsUnder(path, "tests/NotebookBackprop.Extension.Tests"))
                yield return $"{path} names a type of .NET Interactive: only extension/ may.";
            if (FormattingType().IsMatch(text) && !IsUnder(path, "extension") && !IsUnder(path, "src/NotebookBackprop.Session") && !IsUnder(path, "tests"))
                yield return $"{path} names the Formatting package: only the session and tests may.";
            if (PlotlyType().IsMatch(text) && !IsUnder(path, "src/NotebookBackprop.Plotly") && !IsUnder(path, "tests/NotebookBackprop.Plotly.Tests"))
                yield return $"{path} names Plotly.NET: only the Plotly project may.";
        }
    }

    // These tests have to name what they forbid.
    static bool IsCode(string path) =>
        path.EndsWith(".cs", StringComparison.Ordinal) && !IsUnder(path, "tests/NotebookBackprop.Repository.Tests");

    static bool IsUnder(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    [GeneratedRegex(@"Microsoft\.DotNet\.Interactive(?!\.Formatting)")]
    private static partial Regex InteractiveType();

    [GeneratedRegex(@"Microsoft\.DotNet\.Interactive\.Formatting")]
    private static partial Regex FormattingType();

    [GeneratedRegex(@"\bPlotly\.NET\b(?=[.;])(?!\.dll)")]
    private static partial Regex PlotlyType();
}
