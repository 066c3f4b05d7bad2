using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookBackprop.Rendering;

/// <summary>A worksheet as a LaTeX document on A4, which lies on its side where the drawing is wider than upright paper.</summary>
internal static partial class WorksheetTex
{
    /// <summary>The sides of A4 within margins of 20 mm, in TeX's big points, how much of the height a drawing may take, and how small it may come out on upright paper.</summary>
    private const double Short = 481, Long = 728, Share = 0.6, Smallest = 0.75;

    public static string Write(WorksheetView view, Settings settings)
    {
        var words = settings.Language;
        var (asked, solved) = (TikzPicture.Size(view.Asked, settings), TikzPicture.Size(view.Solved, settings));
        var isWide = Math.Max(asked.Width, view.HasKey ? solved.Width : 0) * Smallest > Short;
        var paper = isWide ? (Width: Long, Height: Short) : (Width: Short, Height: Long);

        var tex = new StringBuilder();
        tex.Append($"{Title(view.Title(words))}\\hfill {TexText.Escape(WorksheetWords.In[words].Student)} {Line("6cm")}\n\n");
        tex.Append(Drawing(TikzPicture.Write(view.Asked, settings), asked, paper));
        tex.Append($"{TexText.Escape(QuizWords.In[words].Task)}\n");
        var questions = List(view.Questions.Select(one => $"{TexText.Math(one.Text)} $=$ {Line("7cm")}"), "14pt");
        tex.Append(isWide ? $"\\begin{{multicols}}{{2}}\n{questions}\\end{{multicols}}\n" : questions);
        if (view.HasKey)
        {
            tex.Append($"\\newpage\n{Title(view.KeyTitle(words))}\n\n");
            tex.Append(Drawing(TikzPicture.Write(view.Solved, settings), solved, paper));
            tex.Append(List(view.Answers.Select(one => Exponent().Replace(TexText.Math(one.Text), @"$1\cdot 10^{$2}")), "6pt"));
        }
        return Document(tex.ToString(), isWide);
    }

    private static string Document(string content, bool isWide) => $$"""
        \documentclass[11pt]{article}
        \usepackage[a4paper,margin=20mm{{(isWide ? ",landscape" : "")}}]{geometry}
        \usepackage{amsmath,multicol}
        {{TikzStyle.Preamble}}
        \pagestyle{empty}
        \setlength{\parindent}{0pt}
        \raggedright
        \begin{document}
        {{content}}\end{document}

        """.ReplaceLineEndings("\n");

    private static string Title(string title) => $@"\textbf{{\large {TexText.Escape(title)}}}";

    private static string Line(string length) => $@"\underline{{\hspace{{{length}}}}}";

    /// <summary>A drawing as large as it is, or as fits.</summary>
    private static string Drawing(string picture, (double Width, double Height) size, (double Width, double Height) paper)
    {
        var scale = Math.Min(1, Math.Min(paper.Width / size.Width, paper.Height * Share / size.Height));
        return $"\\medskip\n\\scalebox{{{scale.ToString("0.####", CultureInfo.InvariantCulture)}}}{{%\n{picture}}}\n\n\\medskip\n";
    }

    private static string List(IEnumerable<string> items, string gap) =>
        $"\\begin{{enumerate}}\\setlength{{\\itemsep}}{{{gap}}}\n{string.Concat(items.Select(item => $"\\item {item}\n"))}\\end{{enumerate}}\n";

    /// <summary>The exponent of a number, 2.7e−12, but not within a name.</summary>
    [GeneratedRegex(@"(?<![\d.}])(\d[\d.]*)\\textit\{e\}(-?\d+)")]
    private static partial Regex Exponent();
}
