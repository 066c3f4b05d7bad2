using System.Globalization;

namespace NotebookBackprop.Host;

/// <summary>Tells in plain lines how a run goes.</summary>
/// <param name="console">Where to.</param>
internal sealed class PlainProgress(TextWriter console) : IProgress
{
    private const int PreviewWidth = 56;

    /// <inheritdoc/>
    public void Open(RunFiles files, int cells) => console.WriteLine(RunFiles.Shown(files.Input));

    /// <summary>A cell's turn has come; the line stays open until it has ended.</summary>
    public void Begin(int number, int count, Cell cell)
    {
        var width = count.ToString(CultureInfo.InvariantCulture).Length;
        var place = number.ToString(CultureInfo.InvariantCulture).PadLeft(width);
        console.Write($"[{place}/{count}] {cell.Kind,-8}  {Preview(cell.Source)}");
        console.Flush();
    }

    /// <inheritdoc/>
    public void Pass() => console.WriteLine();

    /// <inheritdoc/>
    public void End(TimeSpan time) => console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {time.TotalSeconds:0.00} s"));

    /// <inheritdoc/>
    public void Failed(int number, CellError error) => Block([$"Cell {number} failed.", .. error.Report.Select(line => $"  {line}")]);

    /// <inheritdoc/>
    public void Interrupted(int number, bool stopped) => Block([stopped
        ? $"Interrupted in cell {number}."
        : $"Interrupted in cell {number}, whose code does not stop by itself and was left behind."]);

    /// <inheritdoc/>
    public void Close(RunFiles files, bool withPage) =>
        console.WriteLine($"Wrote {RunFiles.Shown(files.Notebook)}" + (withPage ? $"\n  and {RunFiles.Shown(files.Page)}" : ""));

    private void Block(IEnumerable<string> lines)
    {
        console.WriteLine();
        foreach (var line in lines)
            console.WriteLine(line);
        console.WriteLine();
    }

    /// <summary>A cell's first line, cut where it is long.</summary>
    public static string Preview(string source)
    {
        var lines = source.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var first = lines.FirstOrDefault() ?? "";
        if (first.Length > PreviewWidth)
            return first[..(PreviewWidth - 1)] + "…";
        return lines.Length > 1 ? first + " …" : first;
    }
}
