using System.Globalization;
using NotebookBackprop.TestKit.Networks;

namespace NotebookBackprop.Benchmarks;

/// <summary>The verdict on many networks of known truth.</summary>
internal static class Trials
{
    private const int Usual = 3000;

    public static int Run(string count)
    {
        var (table, all) = (new TrialTable(), count.Length == 0 ? Usual : int.Parse(count, CultureInfo.InvariantCulture));
        for (var i = 0; i < all; i++) table.Run(i, isTrained: true);
        Console.WriteLine(table);
        Console.WriteLine($"Called dead though they train: {table.CalledDead}.");
        foreach (var wrong in table.Wrong) Console.WriteLine(wrong);
        return 0;
    }
}
