using System.CommandLine;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Host;

/// <summary><c>run NOTEBOOK... [--output DIR | --in-place] [--no-html] [--timeout S] [--parameter name=value]</c>.</summary>
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
        var inPlace = new Option<bool>("--in-place") { Description = "Write the outputs into the notebooks themselves, where every cell succeeded; no HTML page." };
        var html = new Option<bool>("--html") { Description = "Write the HTML page too; the default." };
        var noHtml = new Option<bool>("--no-html") { Description = "Write the executed notebook alone." };
        var timeout = new Option<double?>("--timeout") { Description = "Stop a cell that takes longer than so many seconds.", HelpName = "S" };
        var parameters = new Option<string[]>("--parameter", "-p") { Description = "Assign another value to a variable of the cell tagged 'parameters'; may be given several times.", HelpName = "name=value", AllowMultipleArgumentsPerToken = false };
        var command = new Command("run", $"Run notebooks, and write each with its outputs as a notebook and as an HTML page.\n{ExitCode.Help}") { notebooks, output, inPlace, html, noHtml, timeout, parameters };
        command.SetAction(parsed => Run(
            parsed.GetValue(notebooks) ?? [], parsed.GetValue(inPlace) ? InPlace(parsed, output, html, parameters) : parsed.GetValue(output)!, Console.Out,
            !parsed.GetValue(inPlace) && WithPage(parsed.GetValue(html), parsed.GetValue(noHtml)), Patience(parsed.GetValue(timeout)), Parameters.Of(parsed.GetValue(parameters) ?? [])));
        return command;
    }

    private static string? InPlace(ParseResult parsed, params IEnumerable<Option> others) =>
        others.FirstOrDefault(other => parsed.GetResult(other) is { Implicit: false }) is { } other
            ? throw new UsageException($"--in-place writes the outputs into the notebook and nothing else, so {other.Name} has no place beside it: give one of them.")
            : null;

    private static bool WithPage(bool html, bool noHtml) =>
        html && noHtml ? throw new UsageException("--html and --no-html ask for opposite things: give one of them.") : !noHtml;

    /// <summary>The longest that a cell may take.</summary>
    /// <exception cref="UsageException">It is no time.</exception>
    internal static TimeSpan? Patience(double? seconds) => seconds switch
    {
        null => null,
        > 0 and <= int.MaxValue / 1000 => TimeSpan.FromSeconds(seconds.Value),
        _ => throw new UsageException($"--timeout needs a number of seconds above 0, such as --timeout 60."),
    };

    private static int Run(string[] notebooks, string? output, TextWriter console, bool withPage, TimeSpan? patience, Parameters parameters)
    {
        if (notebooks.Length == 0)
            throw new UsageException("No notebook to run was named: run NOTEBOOK.ipynb [more notebooks] [--output DIR].");
        if (Array.Find(notebooks, name => name.StartsWith('-')) is { } option)
            throw new UsageException($"There is no option '{option}' of run, which knows --output DIR, --in-place, --html, --no-html, --timeout S and --parameter name=value.");

        var plan = output is null ? RunFiles.PlanInPlace(notebooks) : RunFiles.Plan(notebooks, output);
        // Everything is read, and every place tried, before anything runs.
        var documents = plan.Select(files => parameters.PutInto(files.Read(), RunFiles.Shown(files.Input))).ToList();
        foreach (var files in plan)
            files.Prepare();

        var notebooksToRun = plan.Zip(documents).ToList();
        using var interrupt = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            // The first Ctrl+C stops the cell; a second one ends the process as it would any other.
            context.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        });
        int RunAll(IProgress progress) => Run(notebooksToRun, output is null, withPage, new(progress, patience), progress, interrupt.Token);
        return Console.IsOutputRedirected ? RunAll(new PlainProgress(console)) : LiveProgress.Watch(console, [.. notebooksToRun.Select(one => (one.First, one.Second.Cells.Count))], RunAll);
    }

    private static int Run(IEnumerable<(RunFiles Files, NotebookDocument Document)> notebooks, bool isInPlace, bool withPage, NotebookRunner runner, IProgress progress, CancellationToken interrupt)
    {
        var exit = ExitCode.Success;
        foreach (var (files, document) in notebooks)
        {
            progress.Open(files, document.Cells.Count);
            var end = runner.Run(document, Path.GetDirectoryName(files.Input)!, interrupt, out var executed);
            if (!isInPlace || end == RunEnd.Succeeded)
            {
                files.Write(executed, withPage);
                progress.Close(files, withPage);
            }
            if (end == RunEnd.Interrupted)
                return ExitCode.Interrupted;
            if (end == RunEnd.Failed)
                exit = ExitCode.CellFailed;
        }
        return exit;
    }
}
