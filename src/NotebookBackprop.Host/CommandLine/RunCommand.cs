using System.CommandLine;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Host;

/// <summary><c>run NOTEBOOK... [--output DIR]</c>.</summary>
internal static class RunCommand
{
    private const string DefaultOutput = "artifacts/notebooks";

    /// <summary>The command as declared.</summary>
    public static Command Create()
    {
        var notebooks = new Argument<string[]>("notebooks")
        {
            Description = "The notebooks to run (.ipynb or .dib).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = $"The folder for the executed notebooks and the HTML pages; each goes into a folder named like the one its notebook lies in.",
            DefaultValueFactory = _ => DefaultOutput,
            HelpName = "DIR",
        };
        var command = new Command("run", "Run notebooks, and write each with its outputs as a notebook and as an HTML page.") { notebooks, output };
        command.SetAction(parsed => Run(parsed.GetValue(notebooks) ?? [], parsed.GetValue(output)!, Console.Out));
        return command;
    }

    private static int Run(string[] notebooks, string output, TextWriter console)
    {
        if (notebooks.Length == 0)
            throw new UsageException("No notebook to run was named: run NOTEBOOK.ipynb [more notebooks] [--output DIR].");
        if (Array.Find(notebooks, name => name.StartsWith('-')) is { } option)
            throw new UsageException($"There is no option '{option}' of run, which knows --output DIR.");

        var plan = RunFiles.Plan(notebooks, output);
        // Everything is read, and every place tried, before anything runs.
        var documents = plan.Select(files => files.Read()).ToList();
        foreach (var files in plan)
            files.Prepare();

        using var interrupt = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            // The first Ctrl+C stops the cell; a second one ends the process as it would any other.
            context.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        });
        var runner = new NotebookRunner(new(console));
        var exit = ExitCode.Success;
        foreach (var (files, document) in plan.Zip(documents))
        {
            console.WriteLine($"{RunFiles.Shown(files.Input)}");
            var end = runner.Run(document, Path.GetDirectoryName(files.Input)!, interrupt.Token, out var executed);
            files.Write(executed);
            new Progress(console).Wrote(files);
            if (end == RunEnd.Interrupted)
                return ExitCode.Interrupted;
            if (end == RunEnd.Failed)
                exit = ExitCode.CellFailed;
        }
        return exit;
    }
}
