namespace NotebookBackprop.Magics;

/// <summary>What hovering over a magic line tells, from the same declarations as its reading.</summary>
internal static class MagicDescription
{
    public static string Of(string line)
    {
        var name = Words.Split(line).Words.ElementAtOrDefault(1)?.Text;
        return Magic.All.FirstOrDefault(command => command.Name == name) is { } command
            ? HelpMagic.Explain(command)
            : $"{Magic.Prefix} COMMAND\n{Magic.Help}";
    }
}
