using System.Diagnostics;
using System.Globalization;

namespace NotebookBackprop.Host;

/// <summary>How the run of a notebook ended.</summary>
internal enum RunEnd
{
    Succeeded,
    Failed,
    Interrupted,
}

/// <summary>Runs a notebook's cells from the first to the last.</summary>
/// <param name="progress">Is told what happens.</param>
/// <param name="patience">The longest that a cell may take; null for as long as it likes.</param>
/// <param name="goesOn">Whether the cells below one that fails run too; else it ends there.</param>
internal sealed class NotebookRunner(IProgress progress, TimeSpan? patience = null, bool goesOn = false)
{
    /// <summary>Runs a notebook.</summary>
    /// <param name="notebook">As read; outputs stored in it are dropped, so that what comes out is of this run alone.</param>
    /// <param name="folder">Where the notebook lies; the current folder while it runs.</param>
    /// <param name="interrupt">Cancelled by the user.</param>
    /// <param name="executed">The notebook with the outputs so far.</param>
    public RunEnd Run(NotebookDocument notebook, string folder, CancellationToken interrupt, out NotebookDocument executed)
    {
        var outputs = new CellOutputs(notebook.Cells.Count);
        var counts = new int?[notebook.Cells.Count];
        var home = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder;
        try
        {
            using var session = Desktop.Open(folder);
            return RunCells(notebook, session, outputs, counts, interrupt);
        }
        finally
        {
            Environment.CurrentDirectory = home;
            executed = notebook with
            {
                Cells = [.. notebook.Cells.Select((cell, i) =>
                    cell is CodeCell code ? code with { Outputs = outputs.Of(i), ExecutionCount = counts[i] } : cell)],
            };
        }
    }

    private RunEnd RunCells(NotebookDocument notebook, CellSession session, CellOutputs outputs, int?[] counts, CancellationToken interrupt)
    {
        var end = RunEnd.Succeeded;
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            var cell = notebook.Cells[i];
            progress.Begin(i + 1, notebook.Cells.Count, cell);
            if (cell is not CodeCell code || string.IsNullOrWhiteSpace(code.Source))
            {
                progress.Pass();
                continue;
            }
            outputs.Begin(i);
            var watch = Stopwatch.StartNew();
            var before = session.ExecutionCount;
            var result = RunCell(code, Language.Of(code, notebook), session, outputs, i + 1, interrupt);
            counts[i] = session.ExecutionCount > before ? session.ExecutionCount : null;
            progress.End(watch.Elapsed);
            switch (result)
            {
                case CellFailed when code.MayFail:
                    break;
                case CellFailed failed:
                    progress.Failed(i + 1, failed.Error);
                    end = RunEnd.Failed;
                    if (!goesOn) return end;
                    break;
                case CellInterrupted interrupted:
                    progress.Interrupted(i + 1, interrupted.Stopped);
                    return RunEnd.Interrupted;
                default:
                    break;
            }
        }
        return end;
    }

    /// <summary>The label's number counts all cells, text included, as the progress does.</summary>
    private CellResult RunCell(CodeCell code, string language, CellSession session, CellOutputs outputs, int number, CancellationToken interrupt)
    {
        var label = $"Cell {number}";
        if (language == Language.CSharp)
            return RunInTime(code.Source, label, session, outputs, interrupt);
        var first = code.Source.Split('\n')[0].Trim();
        var error = new CellError("Error", $"The cell is written in {language}, and this host runs C# cells only.", [new(label, 1, first)]);
        outputs.Add(error.ToOutput());
        return new CellFailed(error);
    }

    private CellResult RunInTime(string source, string label, CellSession session, CellOutputs outputs, CancellationToken interrupt)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
        if (patience is { } longest)
            limit.CancelAfter(longest);
        var result = session.Run(source, label, outputs, limit.Token).GetAwaiter().GetResult();
        if (result is not CellInterrupted || interrupt.IsCancellationRequested)
            return result;
        var late = new CellError("Timeout", string.Create(CultureInfo.InvariantCulture, $"The cell took longer than {patience!.Value.TotalSeconds} s and was stopped: give it more with --timeout, or less to do."), []);
        outputs.Add(late.ToOutput());
        return new CellFailed(late);
    }
}
