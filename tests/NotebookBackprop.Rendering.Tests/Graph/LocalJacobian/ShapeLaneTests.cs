using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class ShapeLaneTests
{
    private static List<ShapeLane> Lanes(int m, int k, int n) =>
        [.. ShapeLane.Of(MatMul(Variable(Ones(m, k)).Named("X"), Variable(Ones(k, n)).Named("W")).Named("Y"), tensor => tensor.Name!)];

    [Fact]
    public void Sizes_leave_one_way_and_it_is_the_rule()
    {
        var (dx, dw) = (Lanes(3, 4, 6)[0], Lanes(3, 4, 6)[1]);

        Assert.Equal("dX = dY Wᵀ: (3 × 6) (6 × 4) → 3 × 4.", ShapeLaneText.Solution(dx, Language.English));
        Assert.Equal("dW = Xᵀ dY: (4 × 3) (3 × 6) → 4 × 6.", ShapeLaneText.Solution(dw, Language.English));
        Assert.True(dx.IsDecided && dw.IsDecided);
    }

    [Fact]
    public void Every_wrong_way_says_where_it_fails()
    {
        var dw = Lanes(3, 4, 6)[1];
        var verdicts = dw.Tries.ToDictionary(it => it.ToString(), it => ShapeLaneText.Verdict(it, Language.English));

        Assert.Equal(8, verdicts.Count);
        Assert.Equal("✓ 4 × 6", verdicts["Xᵀ dY"]);
        Assert.Equal("✗ 4 ≠ 3", verdicts["X dY"]);
        Assert.Equal("✗ 6 ≠ 3", verdicts["dY X"]);
        Assert.Equal("✗ 6 × 4, not 4 × 6", verdicts["dYᵀ X"]);
    }

    [Theory]
    [InlineData(3, 4, 6, true)]
    [InlineData(4, 4, 6, false)] // X could stay as it is
    [InlineData(3, 4, 4, false)] // dW could be turned
    [InlineData(5, 5, 5, false)]
    public void Squares_are_not_decided_by_sizes(int m, int k, int n, bool isDecided)
    {
        var lane = Lanes(m, k, n)[1];

        Assert.Equal(isDecided, lane.IsDecided);
        Assert.Equal(!isDecided, ShapeLaneText.Solution(lane, Language.English).EndsWith(Language.English.SizesDoNotDecide, StringComparison.Ordinal));
        Assert.True(lane.Tries[0].Fits);
    }

    [Fact]
    public void Only_factors_with_a_gradient_have_a_lane_and_only_in_products_of_matrices()
    {
        var w = Variable(Ones(4, 6)).Named("W");

        Assert.Equal(["W"], ShapeLane.Of(MatMul(Ones(3, 4).Named("X"), w).Named("Y"), tensor => tensor.Name!).Select(lane => lane.Factor));
        Assert.Empty(ShapeLane.Of(MatMul(Ones(4).Named("x"), w), tensor => tensor.Name!));
        Assert.Empty(ShapeLane.Of(w * 2, tensor => tensor.Name!));
    }

    [Fact]
    public void A_lane_is_drawn_as_it_was_looked_at() => Approve.Drawn(ShapeLaneSvg.Draw(Lanes(3, 4, 6)[1], Samples.English).Svg, "lane");
}
