using System.Diagnostics;
using System.Globalization;

namespace NotebookBackprop.Session;

/// <summary><c>#!time</c>.</summary>
internal sealed record TimeDirective() : Directive("#!time", "#!time", "Measures how long the rest of the cell takes, compiling included.")
{
    /// <inheritdoc/>
    public override Task<CellResult> Run(DirectiveSegment line, CellRun run)
    {
        TakesNoArgument(line.Text);
        var watch = Stopwatch.StartNew();
        run.AtEnd(() => run.Session.Show(MimeBundle.OfText(("text/plain", string.Create(CultureInfo.InvariantCulture, $"Wall time: {watch.Elapsed.TotalMilliseconds:0.###}ms"))), []));
        return Task.FromResult<CellResult>(new CellSucceeded());
    }
}
