using NotebookBackprop.Tests.Autodiff.Oracle;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff;

/// <summary>Jacobians of what was recorded against PyTorch's products with them.</summary>
public sealed class ReplayOracleTests
{
    public static IEnumerable<TheoryDataRow<int>> Cases => OracleTests.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void Rows_and_columns_are_those_of_PyTorch(int place)
    {
        var expected = OracleCase.All[place];
        var inputs = Array.ConvertAll(expected.Inputs, input => input.ToTensor(DType.Float64, requiresGrad: true));
        var output = OracleOps.All[expected.Op](inputs, expected.Attributes);
        foreach (var mode in (JacobianMode[])[JacobianMode.Reverse, JacobianMode.Forward])
        {
            var forward = new double[output.Shape.Size];
            for (var i = 0; i < inputs.Length; i++)
            {
                var matrix = Jacobian(NotebookBackprop.Autodiff.Replay.Of(inputs[i], output)!, inputs[i].Detach(), mode).Matrix.ToArray();
                var (rows, columns) = (output.Shape.Size, inputs[i].Shape.Size);
                var v = expected.Cotangent.Values;
                Near(expected.Vjp[i].Values, [.. Enumerable.Range(0, columns).Select(c => Enumerable.Range(0, rows).Sum(r => v[r] * matrix[r * columns + c]))]);
                for (var r = 0; r < rows; r++)
                    for (var c = 0; c < columns; c++) forward[r] += matrix[r * columns + c] * expected.Tangents[i].Values[c];
            }
            Near(expected.Jvp.Values, forward);
        }
    }

    private static void Near(double[] expected, double[] actual)
    {
        var scale = expected.Max(Math.Abs);
        Assert.Equal(expected, actual, (a, b) => Math.Abs(a - b) <= 1e-10 * scale);
    }
}
