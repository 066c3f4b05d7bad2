using System.CommandLine;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Host;

/// <summary><c>jupyter install|uninstall [--user|--prefix DIR]</c>, and <c>jupyter kernel FILE</c> for front ends.</summary>
internal static class JupyterCommand
{
    /// <summary>The command as declared.</summary>
    public static Command Create() => new("jupyter", "Make the kernel known to Jupyter, or run it.")
    {
        Placed("install", "Make the kernel known to Jupyter, so that JupyterLab, Notebook, VS Code and nbconvert offer it.", folder =>
        {
            KernelSpec.Install(folder);
            Console.WriteLine($"Jupyter finds the kernel '{KernelSpec.Name}' in {folder}.");
        }),
        Placed("uninstall", "Remove what install wrote.", folder => Console.WriteLine(KernelSpec.Remove(folder)
            ? $"Removed {folder}."
            : $"There is no kernel '{KernelSpec.Name}' in {folder}: nothing to remove.")),
        Kernel(),
    };

    private static Command Placed(string name, string description, Action<string> act)
    {
        var user = new Option<bool>("--user") { Description = "For the current user; the default." };
        var prefix = new Option<string?>("--prefix") { Description = "Below a folder such as /usr/local or a virtual environment.", HelpName = "DIR" };
        var command = new Command(name, description) { user, prefix };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(user) && parsed.GetValue(prefix) is not null)
                throw new UsageException("--user and --prefix name two places: give one of them.");
            act(parsed.GetValue(prefix) is { } below ? KernelSpec.FolderBelow(below) : KernelSpec.UserFolder);
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Kernel()
    {
        var file = new Argument<string>("connection-file") { Description = "Where to listen, as the front end wrote it." };
        var command = new Command("kernel", "Run the kernel; front ends do this.") { file };
        command.SetAction(parsed => Serve(ConnectionFile.Read(parsed.GetValue(file)!)));
        return command;
    }

    private static int Serve(ConnectionFile connection)
    {
        // The session takes the console for the cells: the log keeps the real one.
        var error = Console.Error;
        using var kernel = new JupyterKernel(connection, Environment.CurrentDirectory, error.WriteLine);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            kernel.Interrupt();
        });
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            kernel.End();
        });
        using var parent = Parent.Watch(kernel.End);
        kernel.Run();
        return ExitCode.Success;
    }
}
