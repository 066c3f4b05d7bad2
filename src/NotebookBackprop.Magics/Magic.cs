using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>The magic commands, and the one way to run a line of them.</summary>
public static class Magic
{
    /// <summary>What every magic line begins with.</summary>
    public const string Prefix = "#!backprop";

    /// <summary>Runs one line as typed, such as <c>#!backprop graph f</c>.</summary>
    /// <param name="line">The whole line, prefix included.</param>
    /// <param name="notebook">Gives variables and shows the results.</param>
    /// <exception cref="MagicException">The line cannot be run; the message is one sentence for the user.</exception>
    public static void Run(string line, INotebook notebook) =>
        throw new MagicException($"{line}: no commands yet in {notebook}.");
}
