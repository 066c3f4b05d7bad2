using System.CommandLine;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Host;

/// <summary><c>grade NOTEBOOK... [--timeout S]</c>.</summary>
internal static class GradeCommand
{
    private const double UsualPatience = 60;

    /// <summary>The command as declared.</summary>
    public static Command Create()
    {
        var notebooks = new Argument<string[]>("notebooks") { Description = "The notebooks that were handed in (.ipynb or .dib).", Arity = ArgumentArity.OneOrMore };
        var timeout = new Option<double>("--timeout") { Description = "Stop a cell that takes longer than so many seconds.", HelpName = "S", DefaultValueFactory = _ => UsualPatience };
        var command = new Command("grade", "Run notebooks, each in a session of its own, and count the exercises that are right, wrong and left open, and the cells that fail; the rest runs on. Writes no file.") { notebooks, timeout };
        command.SetAction(parsed => Run(parsed.GetValue(notebooks)!, RunCommand.Patience(parsed.GetValue(timeout)), Console.Out));
        return command;
    }

    private static int Run(string[] notebooks, TimeSpan? patience, TextWriter console)
    {
        // Everything is read before anything runs.
        var files = notebooks.Select(Path.GetFullPath).Select(path => (Path: path, Document: RunFiles.Read(path))).ToList();
        using var interrupt = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        });
        var width = files.Max(file => RunFiles.Shown(file.Path).Length);
        console.WriteLine($"{"".PadRight(width)}  right  wrong  open  failed");
        var runner = new NotebookRunner(new PlainProgress(TextWriter.Null), patience, goesOn: true);
        foreach (var (path, document) in files)
        {
            var end = runner.Run(document, Path.GetDirectoryName(path)!, interrupt.Token, out var executed);
            if (end == RunEnd.Interrupted)
                return ExitCode.Interrupted;
            var marks = Marks.Of(executed);
            var first = marks.Failures is [var (cell, error), ..] ? $"  cell {cell}: {error}" : "";
            console.WriteLine($"{RunFiles.Shown(path).PadRight(width)}  {marks.Right,5}  {marks.Wrong,5}  {marks.Open,4}  {marks.Failures.Count,6}{first}");
        }
        return ExitCode.Success;
    }
}
