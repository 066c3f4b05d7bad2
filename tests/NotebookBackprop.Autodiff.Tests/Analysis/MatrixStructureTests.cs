using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff;

public class MatrixStructureTests
{
    /// <summary>Rows by semicolons, entries by spaces.</summary>
    [Theory]
    [InlineData("0 0; 0 0; 0 0", MatrixKind.Zero)]
    [InlineData("1 0; 0 1", MatrixKind.Identity)]
    [InlineData("1 0; 0 1.001", MatrixKind.Diagonal)]
    [InlineData("3 0 0; 0 3 0; 0 0 3", MatrixKind.ScaledIdentity)]
    [InlineData("3 0 0; 0 3 0; 0 0 -3", MatrixKind.Diagonal)]
    [InlineData("0.2 0; 0 0", MatrixKind.Diagonal)]
    [InlineData("2 0 0; 0 3 0", MatrixKind.Diagonal)]
    [InlineData("0 1 0; 0 0 1; 1 0 0", MatrixKind.Permutation)]
    [InlineData("0 1 0; 0 0 1; 0.9 0 0", MatrixKind.BlockDiagonal)]
    [InlineData("0 1 0; 0 0 1", MatrixKind.Selection)]
    [InlineData("0 1; 0 1; 1 0", MatrixKind.Selection)]
    [InlineData("0 1; 0 0; 1 0", MatrixKind.Selection)]
    [InlineData("0 1; 0 2; 1 0", MatrixKind.BlockDiagonal)]
    [InlineData("0 1 0 0; 0 1 0 1; 1 0 0 1; 1 0 1 0", MatrixKind.Sparse)]
    [InlineData("1 2 0 0; 3 4 0 0; 0 0 5 6; 0 0 7 8", MatrixKind.BlockDiagonal)]
    [InlineData("1 2 0 0; 3 4 0 1; 0 0 5 6; 0 0 7 8", MatrixKind.Dense)]
    [InlineData("1 0 0; 2 3 0; 4 5 6", MatrixKind.LowerTriangular)]
    [InlineData("1 1e-3 0; 2 3 0; 4 5 6", MatrixKind.Dense)]
    [InlineData("1 2 3; 0 4 5; 0 0 6", MatrixKind.UpperTriangular)]
    [InlineData("1 2 3 4; 2 4 6 8; -1 -2 -3 -4", MatrixKind.LowRank)]
    [InlineData("1 2 3 4; 2 4 6 8; -1 -2 -3 -4.1", MatrixKind.Dense)]
    [InlineData("1 2 3; 4 5 7", MatrixKind.Dense)]
    public void A_structure_is_named(string rows, MatrixKind kind) => Assert.Equal(kind, Read(Parse(rows)).Kind);

    [Theory]
    [InlineData("1 0 0; 0 1 0; 0 0 1", MatrixKind.Identity)]
    [InlineData("-7 0 0; 0 -7 0; 0 0 -7", MatrixKind.ScaledIdentity)]
    [InlineData("5 0 0; 0 1e-9 0; 0 0 2e4", MatrixKind.Diagonal)]
    [InlineData("0 1 0; 0 0 1; 1 0 0", MatrixKind.Permutation)]
    [InlineData("1 2 0 0; 3 4 0 0; 0 0 5 6; 0 0 7 8", MatrixKind.BlockDiagonal)]
    [InlineData("1 0 0; 2 3 0; 4 5 6", MatrixKind.LowerTriangular)]
    [InlineData("1 2 3 4; 2 4 6 8; -1 -2 -3 -4", MatrixKind.LowRank)]
    public void Rounding_hides_no_structure_and_what_is_larger_does(string rows, MatrixKind kind)
    {
        foreach (var scale in (double[])[1, 1e-200, 1e200])
        {
            Assert.Equal(kind, Read(Noisy(Parse(rows), scale, 1e-17)).Kind);
            Assert.NotEqual(kind, Read(Noisy(Parse(rows), scale, 1e-3)).Kind);
        }
    }

    [Fact]
    public void A_tolerance_of_ones_own_decides_what_is_zero()
    {
        var noisy = Noisy(Parse("1 0 0; 0 1 0; 0 0 1"), 1, 1e-6);

        Assert.Equal(MatrixKind.Dense, Read(noisy).Kind);
        Assert.Equal(MatrixKind.Identity, MatrixStructure.Of(Flat(noisy), 3, 3, tolerance: 1e-5).Kind);
        Assert.Equal(6, MatrixStructure.Of(Flat(noisy), 3, 3, tolerance: 1e-5).Zeros);
    }

    [Fact]
    public void Single_precision_rounds_more()
    {
        var noisy = Noisy(Parse("1 0 0; 0 1 0; 0 0 1"), 1, 1e-8);

        Assert.Equal(MatrixKind.Dense, Read(noisy).Kind);
        Assert.Equal(MatrixKind.Identity, MatrixStructure.Of(Flat(noisy), 3, 3, dtype: DType.Float32).Kind);
    }

    [Fact]
    public void Blocks_are_measured_also_where_units_are_dead()
    {
        Assert.Equal([new(2, 2), new(2, 2)], Read(Parse("1 2 0 0; 3 4 0 0; 0 0 5 6; 0 0 7 8")).Blocks);
        Assert.Equal([new(2, 1), new(1, 3)], Read(Parse("1 0 0 0; 3 0 0 0; 0 5 6 1")).Blocks);
        // The last column of each block is a unit that is off.
        Assert.Equal([new(2, 3), new(2, 3)], Read(Parse("1 2 0 0 0 0; 3 4 0 0 0 0; 0 0 0 5 6 0; 0 0 0 7 8 0")).Blocks);
        // Most rows are off, and one block falls in two.
        Assert.Equal([new(3, 2), new(3, 2), new(3, 2)], Read(Parse("0 0 0 0 0 0; 1 2 0 0 0 0; 0 0 0 0 0 0; 0 0 1 0 0 0; 0 0 0 0 0 0; 0 0 0 2 0 0; 0 0 0 0 0 0; 0 0 0 0 0 0; 0 0 0 0 3 1")).Blocks);
    }

    [Fact]
    public void Blocks_are_found_under_another_order()
    {
        var structure = Read(Parse("1 0 2 0; 0 5 0 6; 3 0 4 0; 0 7 0 8"));

        Assert.Equal((MatrixKind.BlockDiagonal, true), (structure.Kind, structure.IsReordered));
        Assert.Equal([new(2, 2), new(2, 2)], structure.Blocks);
    }

    [Fact]
    public void Blocks_beside_the_diagonal_need_reordering_too()
    {
        var structure = Read(Parse("0 0 1 2; 0 0 3 4; 5 6 0 0; 7 8 0 0"));
        Assert.Equal((MatrixKind.BlockDiagonal, true), (structure.Kind, structure.IsReordered));
    }

    [Fact]
    public void Small_numbers_in_their_own_row_and_column_are_no_zeros()
    {
        Assert.Equal(2, Read(Parse("1e20 0; 0 1e-3")).Zeros);
        Assert.Equal(2, Read(Parse("1e20 1e-3; 1e-3 1e-3")).Zeros);
    }

    [Fact]
    public void What_is_no_number_is_no_zero()
    {
        var structure = Read(Parse("NaN 0; 0 Infinity"));

        Assert.Equal((MatrixKind.Diagonal, 2L, 2L), (structure.Kind, structure.Zeros, structure.NonFinite));
        Assert.Equal(MatrixKind.Dense, Read(Parse("1 2; NaN 4")).Kind);
        Assert.False(Read(Parse("1 NaN; NaN 1")).IsSymmetric);
    }

    [Fact]
    public void Symmetry_is_noticed()
    {
        Assert.True(Read(Parse("1 2 3; 2 4 5; 3 5 6")).IsSymmetric);
        Assert.False(Read(Parse("1 2 3; 2 4 5; 3.001 5 6")).IsSymmetric);
        Assert.False(Read(Parse("1 2 3; 2 4 5")).IsSymmetric);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(0, 0)]
    public void Nothing_has_no_structure(int rows, int columns)
    {
        var structure = Read(new double[rows, columns]);

        Assert.Equal((MatrixKind.Empty, 0.0, false), (structure.Kind, structure.ShareOfZeros, structure.IsSymmetric));
    }

    [Fact]
    public void Entries_that_do_not_fill_the_matrix_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => MatrixStructure.Of([1, 2, 3], 2, 2));
        Assert.Equal("matrix structure: 3 entries are not 2 by 2; give them row by row.", error.Message);
    }

    private static MatrixStructure Read(double[,] matrix)
    {
        var (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        return MatrixStructure.Of(Flat(matrix), rows, columns, Spectrum.Of(Flat(matrix), rows, columns));
    }

    private static double[] Flat(double[,] matrix) => [.. matrix.Cast<double>()];

    private static double[,] Parse(string rows)
    {
        double[][] parsed = [.. rows.Split(';').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => double.Parse(entry, System.Globalization.CultureInfo.InvariantCulture)).ToArray())];
        var matrix = new double[parsed.Length, parsed[0].Length];
        for (var i = 0; i < parsed.Length; i++)
            for (var j = 0; j < parsed[0].Length; j++) matrix[i, j] = parsed[i][j];
        return matrix;
    }

    /// <summary>A multiple of a matrix, with noise of a relative size on every entry.</summary>
    private static double[,] Noisy(double[,] matrix, double scale, double noise)
    {
        var random = new Random(1);
        var noisy = (double[,])matrix.Clone();
        // The identity keeps its scale: it is the one structure that has one.
        var isOnes = matrix.Cast<double>().All(entry => entry is 0 or 1);
        for (var i = 0; i < matrix.GetLength(0); i++)
            for (var j = 0; j < matrix.GetLength(1); j++)
                noisy[i, j] = (matrix[i, j] + noise * (2 * random.NextDouble() - 1)) * (isOnes ? 1 : scale);
        return noisy;
    }
}
