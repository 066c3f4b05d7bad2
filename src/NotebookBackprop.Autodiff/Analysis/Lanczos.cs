using MathNet.Numerics.LinearAlgebra;

namespace NotebookBackprop.Autodiff;

/// <summary>The outermost eigenvalues of a symmetric matrix that is known by its products alone.</summary>
/// <param name="Least">The smallest.</param>
/// <param name="Greatest">The largest.</param>
/// <param name="Error">How far an eigenvalue of the matrix lies from each, at most.</param>
/// <param name="Products">How many products with the matrix were taken.</param>
public sealed record OuterEigenvalues(double Least, double Greatest, double Error, int Products);

/// <summary>
/// Lanczos's method with full reorthogonalization (Golub and Van Loan, Matrix Computations, 10.1 and 10.3): it grows a
/// small tridiagonal matrix whose outermost eigenvalues near those of the large one.
/// </summary>
public static class Lanczos
{
    /// <summary>The outermost eigenvalues of a symmetric matrix.</summary>
    /// <param name="product">The matrix times a vector.</param>
    /// <param name="rows">How many rows, and columns.</param>
    /// <param name="tolerance">The error at which it stops, relative to the larger of the two in size.</param>
    /// <param name="mostProducts">At which it stops in any case.</param>
    /// <returns>Null where a product is not finite, or there is no row.</returns>
    public static OuterEigenvalues? Of(Func<double[], double[]> product, int rows, double tolerance = 1e-3, int mostProducts = 60)
    {
        if (rows == 0) return null;
        // A fixed random start leans toward every eigenvector, and gives the same answer each time.
        var random = new Random(1);
        var start = Vector<double>.Build.Dense(rows, _ => random.NextDouble() - 0.5);
        List<Vector<double>> basis = [start.Normalize(2)];
        List<double> diagonal = [], beside = [];
        while (true)
        {
            var next = Vector<double>.Build.Dense(product(basis[^1].ToArray()));
            if (next.Exists(value => !double.IsFinite(value))) return null;
            diagonal.Add(next.DotProduct(basis[^1]));
            for (var pass = 0; pass < 2; pass++)
                foreach (var known in basis)
                    next -= known.DotProduct(next) * known;
            var residual = next.L2Norm();
            var found = Read(diagonal, beside, residual);
            var size = Math.Max(Math.Abs(found.Least), Math.Abs(found.Greatest));
            if (found.Error <= tolerance * size || diagonal.Count >= Math.Min(rows, mostProducts) || residual <= rows * Spectrum.Precision(DType.Float64) * size)
                return found;
            beside.Add(residual);
            basis.Add(next / residual);
        }
    }

    private static OuterEigenvalues Read(List<double> diagonal, List<double> beside, double residual)
    {
        var size = diagonal.Count;
        var small = Matrix<double>.Build.Dense(size, size, (i, j) => i == j ? diagonal[i] : Math.Abs(i - j) == 1 ? beside[Math.Min(i, j)] : 0);
        var decomposed = small.Evd(Symmetricity.Symmetric);
        // The last entries of the small eigenvectors say how much of each is still missing.
        var missing = Math.Max(Math.Abs(decomposed.EigenVectors[size - 1, 0]), Math.Abs(decomposed.EigenVectors[size - 1, size - 1]));
        return new(decomposed.EigenValues[0].Real, decomposed.EigenValues[size - 1].Real, residual * missing, size);
    }
}
