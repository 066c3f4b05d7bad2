using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop config --language es --theme dark</c></summary>
internal static class ConfigMagic
{
    private const string LanguageName = "--language", ThemeName = "--theme";

    public static MagicCommand Command { get; } = new(
        "config", "Sets how drawings come out for the rest of the session; without options it shows the settings.",
        [
            new(LanguageName, "the language of the words in drawings", new ChoiceValue([.. Language.All.Select(language => language.Code)])),
            new(ThemeName, "the colours; auto follows the notebook", new ChoiceValue([.. Enum.GetNames<Theme>().Select(name => name.ToLowerInvariant())])),
        ],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook)
    {
        var settings = Settings.Current;
        if (arguments.Get<string>(LanguageName) is { } code) settings = settings with { Language = Language.All.First(language => language.Code == code) };
        if (arguments.Get<string>(ThemeName) is { } theme) settings = settings with { Theme = Enum.Parse<Theme>(theme, ignoreCase: true) };
        Settings.Current = settings;
        if (arguments.Values.Count == 0)
            notebook.Display(new TextView($"{LanguageName} {settings.Language.Code} {ThemeName} {settings.Theme.ToString().ToLowerInvariant()}"));
    }
}
