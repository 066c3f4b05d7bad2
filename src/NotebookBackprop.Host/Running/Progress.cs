using System.Globalization;

namespace NotebookBackprop.Host;

/// <summary>Tells in plain lines how a run goes.</summary>
/// <param name="console">Where to.</param>
internal sealed class Progress(TextWriter console)
{
    private const int PreviewWidth = 56;

    /// <summary>A cell's turn has come; the line stays open until it has ended.</summary>
    public void Begin(int number, int count, Cell cell)
    {
        var width = count.ToString(CultureInfo.InvariantCulture).Length;
        var place = number.ToString(CultureInfo.InvariantCulture).PadLeft(width);
        console.Write($"[{place}/{count}] {cell.Kind,-8}  {Preview(cell.Source)}");
        console.Flush();
    }

    /// <summary>The cell had nothing to run.</summary>
    public void Pass() => console.WriteLine();

    /// <summary>The cell has ended.</summary>
    public void End(TimeSpan time) => console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {time.TotalSeconds:0.00} s"));

    /// <summary>Why a cell failed, as one block.</summary>
    public void Failed(int number, CellError error)
    {
        console.WriteLine();
        console.WriteLine($"Cell {number} failed.");
        foreach (var line in error.Report)
            console.WriteLine($"  {line}");
        console.WriteLine();
    }

    /// <summary>The user stopped the run.</summary>
    public void Interrupted(int number, bool stopped)
    {
        console.WriteLine();
        console.WriteLine(stopped
            ? $"Interrupted in cell {number}."
            : $"Interrupted in cell {number}, whose code does not stop by itself and was left behind.");
        console.WriteLine();
    }

    /// <summary>Where the results are.</summary>
    public void Wrote(RunFiles files, bool withPage) =>
        console.WriteLine($"Wrote {RunFiles.Shown(files.Notebook)}" + (withPage ? $"\n  and {RunFiles.Shown(files.Page)}" : ""));

    private static string Preview(string source)
    {
        var lines = source.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var first = lines.FirstOrDefault() ?? "";
        if (first.Length > PreviewWidth)
            return first[..(PreviewWidth - 1)] + "…";
        return lines.Length > 1 ? first + " …" : first;
    }
}
