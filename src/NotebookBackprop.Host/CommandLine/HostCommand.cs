using System.CommandLine;
using System.CommandLine.Help;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Host;

/// <summary>The command line. A new command is one file and one line here.</summary>
internal static class HostCommand
{
    /// <summary>Does what the arguments say.</summary>
    /// <param name="arguments">As typed.</param>
    /// <returns>The process's exit code.</returns>
    public static int Run(string[] arguments)
    {
        Charts.Install(Path.Combine(AppContext.BaseDirectory, "charts"));
        // Not a RootCommand, which would name itself after the file that it was started from.
        var root = new Command("backprop", "Runs C# notebooks that teach and inspect backpropagation.")
        {
            new HelpOption(),
            new VersionOption(),
            RunCommand.Create(),
            NewCommand.Create(),
            GradeCommand.Create(),
            JupyterCommand.Create(),
            DoctorCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        try
        {
            if (parsed.Errors.Count > 0)
                throw new UsageException(Sentence(parsed, root));
            return parsed.Invoke(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Usage;
        }
    }

    private static string Sentence(ParseResult parsed, Command root)
    {
        var commands = string.Join(", ", root.Subcommands.Select(command => command.Name));
        if (parsed.CommandResult.Command != root)
            return $"{parsed.Errors[0].Message} See {parsed.CommandResult.Command.Name} --help.";
        return parsed.UnmatchedTokens.Count > 0
            ? $"There is no command '{parsed.UnmatchedTokens[0]}'; there is: {commands}."
            : $"No command was given; there is: {commands}.";
    }
}
