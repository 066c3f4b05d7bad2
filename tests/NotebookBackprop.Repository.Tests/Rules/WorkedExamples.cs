using System.Text.RegularExpressions;

namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>Code that a page of docs shows as that of a file of the tests is that file.</summary>
sealed partial class WorkedExamples : IRule
{
    public IEnumerable<string> Violations(SourceTree tree)
    {
        foreach (var page in tree.Paths.Where(path => path.StartsWith("docs/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)))
            foreach (Match example in Example().Matches(tree.Text(page).ReplaceLineEndings("\n")))
            {
                var path = example.Groups["path"].Value;
                if (!tree.Files.ContainsKey(path)) yield return $"{page} shows {path}, which is not there.";
                else if (tree.Text(path).ReplaceLineEndings("\n").Trim() != example.Groups["code"].Value.Trim())
                    yield return $"{page} shows {path} as it is not; put the file's text there.";
            }
    }

    [GeneratedRegex(@"\]\(\.\./(?<path>tests/[^)]+\.cs)\):\n+```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
