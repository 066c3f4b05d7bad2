using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A worked solution in plain text.</summary>
internal sealed record ExplainText() : Renderer<ExplainView>(MimeTypes.Plain)
{
    protected override string Render(ExplainView view, Settings settings)
    {
        var text = new StringBuilder($"{ExplainWords.In[settings.Language].WorkedSolution} {view.Derivative.Text}\n");
        foreach (var section in Section.Of(view, settings.Language))
        {
            text.Append($"\n{section.Title}\n");
            foreach (var equation in section.Equations) text.Append($"  {equation.Text}\n");
            if (section.Note.Length > 0) text.Append($"{section.Note}\n");
        }
        return text.ToString().TrimEnd('\n');
    }
}
