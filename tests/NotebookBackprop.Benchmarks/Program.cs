using System.Globalization;
using NotebookBackprop.Benchmarks;

return args switch
{
    ["peer"] => Comparison.Run(""),
    ["peer", var filter] => Comparison.Run(filter),
    ["first", var side, var name] => First(side, name),
    ["drawing"] => Drawing.Run(),
    ["arrays"] => Arrays.Run(),
    ["matrices"] => Matrices.Run(),
    _ => Usage(),
};

static int First(string side, string name)
{
    var work = Array.Find(Cases.All, work => work.Name == name)!;
    var seconds = Stopwatches.First((side == "ours" ? work.Ours() : work.Peer()).Step);
    Console.Write(seconds.ToString("R", CultureInfo.InvariantCulture));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        peer [TEXT]  ours and TorchSharp side by side: all cases, or those whose name contains the text
        drawing      how long graphs of several sizes take to draw, and how large their pages are
        arrays       the same of arrays
        matrices     the same of Jacobians, Hessians, telescopes and costs
        """);
    return 1;
}
