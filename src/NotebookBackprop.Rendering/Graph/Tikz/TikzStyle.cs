namespace NotebookBackprop.Rendering;

/// <summary>The packages, colours and styles that a picture in TikZ needs.</summary>
internal static class TikzStyle
{
    /// <summary>Goes before <c>\begin{document}</c>.</summary>
    public const string Preamble = """
        \usepackage{tikz}
        \usetikzlibrary{shapes.geometric}
        % A character that TeX's fonts do not have is shown by its number.
        \providecommand{\unicodechar}[1]{\texttt{\tiny U+#1}}
        \definecolor{bpvalue}{HTML}{1A7F37}
        \definecolor{bpgradient}{HTML}{C62828}
        \definecolor{bplocal}{HTML}{1F5FBF}
        \definecolor{bpline}{HTML}{8A94A3}
        \definecolor{bpmute}{HTML}{5B6472}
        \definecolor{bpfill}{HTML}{F3F5F8}
        \tikzset{
          backprop/.style={every node/.style={inner sep=1.5pt,font=\footnotesize}},
          wire/.style={draw=bpline,->,>=latex,line width=0.9pt},
          routed/.style={line width=2pt},
          blocked/.style={dashed,line width=0.6pt},
          leaf/.style={rectangle,rounded corners=10pt,draw=bpline,fill=bpfill,font=\normalsize},
          constant/.style={rectangle,draw=bpline,fill=bpfill,font=\footnotesize},
          operation/.style={ellipse,draw=black,fill=white,line width=0.9pt,inner sep=0pt,font=\normalsize},
          fold/.style={rectangle,rounded corners=5pt,draw=black,fill=white,double,double distance=1.5pt},
          branch/.style={circle,draw=bpline,fill=white,inner sep=1pt},
          named/.style={font=\normalsize},
          role/.style={text=bpmute,font=\scriptsize},
          value/.style={anchor=west,text=bpvalue,font=\footnotesize\bfseries},
          gradient/.style={anchor=west,text=bpgradient,font=\footnotesize\bfseries},
          local/.style={fill=white,text=bplocal,font=\scriptsize,inner sep=2pt},
        }
        """;
}
