using System.CommandLine;

namespace NotebookBackprop.Host;

/// <summary><c>doctor</c>: says what of the machine is there and works.</summary>
internal static class DoctorCommand
{
    private const int PartWidth = 18;

    /// <summary>The parts. A new one is a file and a line here.</summary>
    private static readonly IReadOnlyList<Func<Finding>> s_checks = [SdkCheck.Look, JupyterCheck.Look, KernelCheck.Look, InteractiveCheck.Look, BrowserCheck.Look];

    /// <summary>The command as declared.</summary>
    public static Command Create()
    {
        var command = new Command("doctor", "Look at what notebooks need of this machine, and say what to mend.");
        command.SetAction(_ => Look(Console.Out));
        return command;
    }

    private static int Look(TextWriter console)
    {
        var isBroken = false;
        foreach (var finding in s_checks.Select(check => check()))
        {
            isBroken |= finding.Health == Health.Broken;
            console.WriteLine($"{finding.Health.ToString().ToLowerInvariant(),-8} {finding.Part.PadRight(PartWidth)}{finding.Found}");
            Indented(console, finding.Meaning);
            if (finding.Health != Health.Ok)
                Indented(console, $"Mend: {finding.Mend}");
        }
        console.WriteLine();
        console.WriteLine(isBroken ? "Something is broken; see its mend above." : "Nothing is broken; what is missing is needed only for what its line says.");
        return isBroken ? ExitCode.Broken : ExitCode.Success;
    }

    private static void Indented(TextWriter console, string text) => console.WriteLine(new string(' ', 9 + PartWidth) + text);
}
