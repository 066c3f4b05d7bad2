namespace NotebookBackprop.Rendering;

/// <summary>The drawing as a LaTeX document of one page; its picture can be pasted into another.</summary>
internal sealed record TikzExport() : Exporter("tikz")
{
    public override string Write(GraphView graph, Settings settings) => Document(TikzPicture.Write(graph, settings), TikzPicture.Size(graph, settings));

    /// <summary>A document around pictures, each on a page just as large as the largest.</summary>
    internal static string Document(string content, (double Width, double Height) size) => $$"""
        \documentclass{article}
        \usepackage[paperwidth={{Numbers.Length(size.Width)}}bp,paperheight={{Numbers.Length(size.Height)}}bp,margin=0bp]{geometry}
        \usepackage{amsmath}
        {{TikzStyle.Preamble}}
        \pagestyle{empty}
        \setlength{\parindent}{0pt}
        \begin{document}
        {{content}}
        \end{document}

        """.ReplaceLineEndings("\n");
}
