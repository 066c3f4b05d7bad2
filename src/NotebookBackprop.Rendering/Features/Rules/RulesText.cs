namespace NotebookBackprop.Rendering;

/// <summary>The rules of operations as a table in plain text.</summary>
internal sealed record RulesText() : Renderer<RulesView>(MimeTypes.Plain)
{
    protected override string Render(RulesView view, Settings settings)
    {
        var (language, words) = (settings.Language, RulesWords.In[settings.Language]);
        List<string[]> rows = [[words.Operation, language.Computes, words.Gate, language.LocalDerivatives]];
        rows.AddRange(view.Rules.Select(rule => new[]
        {
            rule.Op.Name, RulesView.Forward(rule).Text, language.Roles.GetValueOrDefault(rule.Op.Role, ""),
            string.Join(",  ", rule.Derivatives.Select(one => RulesView.Derivative(one.Input, one.Local).Text)),
        }));
        return $"{words.Rules}\n{words.RulesNote}\n{TextTable.Write(rows, false, false, false, false).TrimEnd('\n')}";
    }
}
