namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>Source files can be read in one sitting, and nothing that was built or is not ours lies among them.</summary>
sealed class FileSizes : IRule
{
    const int MostBytes = 1_000_000;
    const int MostLines = 300;

    public IEnumerable<string> Violations(SourceTree tree)
    {
        foreach (var path in tree.Paths)
        {
            var content = tree.Files[path];
            if (content.Length > MostBytes)
                yield return $"{path} has {content.Length} bytes, more than {MostBytes}.";
            if (content.Contains((byte)0) && !IsPictureOfDocs(path))
                yield return $"{path} is binary: only docs/**/*.png may be.";
            var lines = content.Count(character => character == '\n');
            if (path.StartsWith("src/", StringComparison.Ordinal) && lines > MostLines)
                yield return $"{path} has {lines} lines, more than {MostLines}.";
        }
    }

    static bool IsPictureOfDocs(string path) =>
        path.StartsWith("docs/", StringComparison.Ordinal) && path.EndsWith(".png", StringComparison.Ordinal);
}
