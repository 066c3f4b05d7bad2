using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Ops;

public sealed class LocalJacobianTests
{
    [Theory, MemberData(nameof(GradientTests.Examples), MemberType = typeof(GradientTests))]
    public void What_an_operation_declares_of_its_Jacobian_is_so_in_numbers(string name, int place)
    {
        var random = new Random(7);
        var example = Catalogue.All.Single(op => op.Name == name).Examples[place];
        Tensor[] inputs = [.. example.Inputs.Select(domain => Variable(RuleCheck.Draw(random, domain)).Reshape(domain.Shape))];
        var output = Tensor.Apply(example.Op, inputs);
        for (var input = 0; input < inputs.Length; input++)
        {
            var jacobian = LocalJacobian.Of(output, input);
            var matrix = LocalJacobian.Matrix(output, input);

            Assert.Equal(jacobian.Entries, matrix.Length);
            Assert.True(Fits(jacobian, matrix), $"{name} by input {input} is not {jacobian.Structure}");
        }
    }

    private static bool Fits(LocalJacobian jacobian, double[] matrix)
    {
        List<double[]> rows = [.. matrix.Chunk(Math.Max(1, jacobian.Columns)).Select(Entries)];
        List<double[]> columns = [.. Enumerable.Range(0, jacobian.Columns).Select(column => Entries([.. matrix.Where((_, i) => i % jacobian.Columns == column)]))];
        return jacobian.Structure switch
        {
            LocalStructure.Zero => matrix.All(entry => entry == 0),
            LocalStructure.Diagonal => jacobian.Rows == jacobian.Columns && matrix.Where((_, i) => i / jacobian.Columns != i % jacobian.Columns).All(entry => entry == 0),
            LocalStructure.Broadcast => rows.All(row => row.Length <= 1),
            LocalStructure.Selection => matrix.All(entry => entry is 0 or 1) && (rows.All(row => row.Length <= 1) || columns.All(column => column.Length <= 1)),
            LocalStructure.Sum => rows.All(row => row.Distinct().Count() <= 1) && columns.All(column => column.Length <= 1),
            LocalStructure.Kronecker => rows.All(row => row.Length < jacobian.Columns),
            _ => true,
        };
    }

    private static double[] Entries(double[] line) => [.. line.Where(entry => entry != 0)];

    [Fact]
    public void A_matrix_product_is_a_Kronecker_product_with_an_identity()
    {
        var (x, w) = (Variable(new[,] { { 1.0, 2 }, { 3, 4 } }), Variable(new[,] { { 5.0, 6, 7 }, { 8, 9, 10 } }));
        var y = MatMul(x, w);

        Assert.Equal(Kronecker(Eye(2), w.T), LocalJacobian.Matrix(y, 0));
        Assert.Equal(Kronecker(x, Eye(3)), LocalJacobian.Matrix(y, 1));
        Assert.Equal(new LocalJacobian(6, 4, LocalStructure.Kronecker), LocalJacobian.Of(y, 0));
    }

    [Fact]
    public void One_use_of_a_tensor_is_told_from_another()
    {
        var x = Variable([2, 3]);

        Assert.Equal([2, 0, 0, 3], LocalJacobian.Matrix(x * x, 0));
    }

    [Fact]
    public void A_Jacobian_too_large_is_refused_with_its_size()
    {
        var y = MatMul(Variable(Ones(100, 300)), Variable(Ones(300, 200)));

        Assert.Equal(600_000_000, LocalJacobian.Of(y, 0).Entries);
        Assert.Contains("20000 × 30000 is 600000000 entries, more than 4000000", Assert.Throws<ArgumentException>(() => LocalJacobian.Matrix(y, 0)).Message);
    }

    private static double[] Kronecker(Tensor a, Tensor b) =>
        (a.Reshape(a.Shape[0], 1, a.Shape[1], 1) * b.Reshape(1, b.Shape[0], 1, b.Shape[1])).ToArray();
}
