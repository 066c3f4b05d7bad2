using System.Runtime.CompilerServices;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Tests.Tensors;

public class LargeBuffersTests
{
    private const int Length = 1_234_567;

    [Fact]
    public void What_can_be_reached_keeps_its_numbers_while_what_cannot_is_used_again()
    {
        var kept = new List<float[]>();
        var seen = new HashSet<int>();
        var reused = 0;
        for (var i = 0; i < 60; i++)
        {
            var identity = Fill(i, kept);
            if (!seen.Add(identity)) reused++;
        }
        Assert.True(reused > 10, $"{reused} arrays were used again");
        Assert.Equal(12, kept.Distinct().Count());
        for (var i = 0; i < kept.Count; i++) Assert.All(kept[i], x => Assert.Equal(5 * i, x));
    }

    [Fact]
    public void A_small_array_is_the_garbage_collectors() => Assert.NotSame(Buffers.Allocate<double>(100), Buffers.Allocate<double>(100));

    /// <summary>Fills a new array, and keeps every fifth; a method of its own, so that no register holds the others.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Fill(int number, List<float[]> kept)
    {
        var array = Buffers.Allocate<float>(Length);
        Assert.Equal(Length, array.Length);
        array.AsSpan().Fill(number);
        if (number % 5 == 0) kept.Add(array);
        return RuntimeHelpers.GetHashCode(array);
    }
}
