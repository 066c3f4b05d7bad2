using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookBackprop.Session;

/// <summary>Hears of <c>value.Display()</c>, <c>DisplayAs</c> and <c>DisplayTable</c>, which are Formatting's own, and of updates of what they showed.</summary>
/// <param name="show">Shows forms and answers the output's name.</param>
/// <param name="update">Replaces the forms of an output.</param>
internal sealed class DisplayedValues(Func<MimeBundle, string> show, Action<string, MimeBundle> update)
{
    private readonly ConditionalWeakTable<DisplayedValue, string> _names = [];

    /// <summary>Begins to listen, until the result is disposed of.</summary>
    public IDisposable Listen() => Formatter.SubscribeToDisplayedValues(Hear);

    private void Hear(DisplayedValue shown)
    {
        MimeBundle forms = MimeBundle.OfText([.. shown.FormattedValues.Select(form => (form.MimeType, form.Value.ReplaceLineEndings("\n")))]);
        if (_names.TryGetValue(shown, out var name)) update(name, forms);
        else _names.Add(shown, show(forms));
    }
}
