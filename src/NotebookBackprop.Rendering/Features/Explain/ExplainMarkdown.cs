using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A worked solution in Markdown with LaTeX.</summary>
internal sealed record ExplainMarkdown() : Renderer<ExplainView>(MimeTypes.Markdown)
{
    protected override string Render(ExplainView view, Settings settings)
    {
        var text = new StringBuilder($"**{ExplainWords.In[settings.Language].WorkedSolution}** ${view.Derivative.Latex}$\n");
        foreach (var section in Section.Of(view, settings.Language))
        {
            text.Append($"\n**{section.Title}**\n\n");
            for (var i = 0; i < section.Equations.Count; i++) text.Append($"{i + 1}. ${section.Equations[i].Latex}$\n");
            if (section.Note.Length > 0) text.Append($"\n{section.Note}\n");
        }
        return text.ToString();
    }
}
