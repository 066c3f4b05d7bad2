using System.Text.RegularExpressions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>A TeX run.</summary>
internal static partial class Tex
{
    /// <summary>Sets a document, which has to come out whole: no error, no missing character, and so many pages where that is said.</summary>
    public static void Set(string document, int? pages)
    {
        var folder = Directory.CreateTempSubdirectory("backprop-tex-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "page.tex"), document);
            var log = Tool.Run("pdflatex", "", folder.FullName, "-halt-on-error", "-interaction=nonstopmode", "page.tex");
            Assert.DoesNotContain("Missing character", log);
            var set = int.Parse(Pages().Match(log.ReplaceLineEndings("")).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(pages ?? set, set);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"Output written on page\.pdf \((\d+) page")]
    private static partial Regex Pages();
}
