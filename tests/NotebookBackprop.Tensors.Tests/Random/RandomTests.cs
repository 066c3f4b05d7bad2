using NotebookBackprop.Tensors;

namespace NotebookBackprop.Tests.Tensors.Random;

public sealed class RandomTests
{
    // The known answers of Random123, the authors' library (kat_vectors, philox4x32 10).
    [Theory]
    [InlineData(0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0xe169c58d6627e8d5, 0x9b00dbd8bc57ac4c)]
    [InlineData(0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x41c83b0e408f276d, 0x6d5451fda20bc7c6)]
    [InlineData(0x299f31d0a4093822, 0x85a308d3243f6a88, 0x0370734413198a2e, 0x94fdccebd16cfe09, 0x24126ea15001e420)]
    public void Bits_are_those_of_the_authors(ulong key, ulong low, ulong high, ulong first, ulong second) =>
        Assert.Equal((first, second), Philox.Block(key, low, high));

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.025, -1.959963984540054)]
    [InlineData(0.8413447460685429, 1)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-100, -21.27345350)]
    public void Quantiles_of_the_normal_distribution(double probability, double expected) =>
        Assert.Equal(expected, NormalQuantile.Of(probability), Math.Abs(expected) > 10 ? 1e-7 : 1e-14);

    [Fact]
    public void The_own_logarithm_is_the_systems_to_the_last_place()
    {
        for (var x = 1e-300; x < 1e300; x *= 1.37)
            Assert.InRange(NormalQuantile.Log(x), Math.Log(x) - Ulp(x), Math.Log(x) + Ulp(x));
        static double Ulp(double x) => Math.BitIncrement(Math.Abs(Math.Log(x))) - Math.Abs(Math.Log(x));
    }

    [Fact]
    public void Numbers_have_the_moments_of_their_distribution()
    {
        const int n = 200_000;
        var draws = new Draws(7, 0);
        var normal = draws.Fill([n], DType.Float64, default(NormalDraw)).ToDoubles();
        Assert.Equal(0, normal.Average(), 0.01);
        Assert.Equal(1, normal.Average(x => x * x), 0.02);
        Assert.Equal(0, normal.Average(x => x * x * x), 0.04);
        Assert.Equal(3, normal.Average(x => x * x * x * x), 0.1);
        var uniform = draws.Fill([n], DType.Float32, default(UniformDraw)).ToDoubles();
        Assert.InRange(uniform.Min(), 0, 1e-4);
        Assert.InRange(uniform.Max(), 1 - 1e-4, 1 - 1e-9);
        Assert.Equal(1.0 / 12, uniform.Average(x => (x - 0.5) * (x - 0.5)), 0.001);
    }

    [Fact]
    public void No_bits_lead_to_an_infinite_number()
    {
        Assert.All([0UL, ulong.MaxValue], bits => Assert.True(double.IsFinite(Normal<double>(bits)) && float.IsFinite(Normal<float>(bits))));
        static T Normal<T>(ulong bits) where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> => ((IDraw)default(NormalDraw)).Of<T>(bits);
    }

    [Fact]
    public void An_array_is_the_same_whatever_its_type_and_however_it_is_cut()
    {
        var draws = new Draws(3, 10);
        var whole = draws.Fill([5], DType.Float64, default(NormalDraw)).ToDoubles();
        Assert.Equal(Array.ConvertAll(whole, x => (double)(float)x), draws.Fill([5], DType.Float32, default(NormalDraw)).ToDoubles());
        Assert.Equal(whole[2..4], (draws with { First = 11 }).Fill([2], DType.Float64, default(NormalDraw)).ToDoubles());
        Assert.Equal(3UL, Draws.Blocks(5));
    }
}
