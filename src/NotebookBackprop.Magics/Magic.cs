using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>The magic commands, and the one way to run a line of them.</summary>
public static class Magic
{
    /// <summary>What every magic line begins with.</summary>
    public const string Prefix = "#!backprop";

    /// <summary>What they are for, in one line.</summary>
    public const string Help = $"Draws computational graphs and gradients; {Prefix} help lists the commands.";

    /// <summary>All commands. A new one is a file and a line here: completion, help and the front ends read this list.</summary>
    public static IReadOnlyList<MagicCommand> All { get; } =
    [
        GraphMagic.Command,
        StepMagic.Command,
        PlayMagic.Command,
        ExplainMagic.Command,
        GradientsMagic.Command,
        CompareMagic.Command,
        DiffMagic.Command,
        QuizMagic.Command,
        WorksheetMagic.Command,
        CheckMagic.Command,
        BreakMagic.Command,
        ExportMagic.Command,
        RulesMagic.Command,
        JacobianMagic.Command,
        HessianMagic.Command,
        TelescopeMagic.Command,
        CostMagic.Command,
        ConfigMagic.Command,
        HelpMagic.Command,
    ];

    /// <summary>Runs one line as typed, such as <c>#!backprop graph f</c>.</summary>
    /// <param name="line">The whole line, prefix included.</param>
    /// <param name="notebook">Gives variables and shows the results.</param>
    /// <exception cref="MagicException">The line cannot be run; the message is one sentence for the user.</exception>
    public static void Run(string line, INotebook notebook)
    {
        var (command, arguments) = MagicLine.Read(line, notebook);
        command.Run(arguments, notebook);
    }

    /// <summary>What could stand at a place of a line: commands, options, values.</summary>
    /// <param name="line">The line as typed so far, prefix included.</param>
    /// <param name="cursor">Where the user types, as an index into it.</param>
    /// <param name="notebook">Gives the variables.</param>
    /// <returns>Whole words that begin with what is typed of the word at the cursor, in the order in which a list shows them.</returns>
    public static IReadOnlyList<MagicItem> Complete(string line, int cursor, INotebook notebook) => MagicCompletion.At(line, cursor, notebook);

    /// <summary>What hovering over a line tells: how its command is typed, what it does, and what it takes.</summary>
    /// <param name="line">The line as typed so far, prefix included.</param>
    public static string Describe(string line) => MagicDescription.Of(line);
}
