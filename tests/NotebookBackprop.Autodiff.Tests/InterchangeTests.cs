using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using static NotebookBackprop.Functions;
using SystemTensor = System.Numerics.Tensors.Tensor;

namespace NotebookBackprop.Tests.Autodiff;

public class InterchangeTests
{
    public static TheoryData<Array, string, DType, double[]> Arrays => new()
    {
        { new double[] { 1, 2 }, "(2,)", DType.Float64, [1, 2] },
        { new[] { 1, 2 }, "(2,)", DType.Float64, [1, 2] },
        { new[] { 1f, 2.5f }, "(2,)", DType.Float32, [1, 2.5] },
        { new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, "(2, 3)", DType.Float64, [1, 2, 3, 4, 5, 6] },
        { new double[,,] { { { 1 }, { 2 } } }, "(1, 2, 1)", DType.Float64, [1, 2] },
        { new double[,,,] { { { { 1, 2 } } } }, "(1, 1, 1, 2)", DType.Float64, [1, 2] },
        { new double[][] { [1, 2], [3, 4], [5, 6] }, "(3, 2)", DType.Float64, [1, 2, 3, 4, 5, 6] },
        { new float[][,] { new float[,] { { 1, 2 } }, new float[,] { { 3, 4 } } }, "(2, 1, 2)", DType.Float32, [1, 2, 3, 4] },
        { new double[0, 3], "(0, 3)", DType.Float64, [] },
        { new double[][] { [], [] }, "(2, 0)", DType.Float64, [] },
    };

    [Theory, MemberData(nameof(Arrays))]
    public void Arrays_of_any_rank_and_jagged_ones_come_in(Array values, string shape, DType dtype, double[] numbers)
    {
        var tensor = Variable(values);
        Assert.Equal((shape, dtype, true), (tensor.Shape.ToString(), tensor.DType, tensor.RequiresGrad));
        Assert.Equal(numbers, tensor.ToArray());
        Assert.False(Constant(values).RequiresGrad);
    }

    [Fact]
    public void Numbers_are_copied_in()
    {
        double[] values = [1, 2];
        var tensor = Constant(values);
        values[0] = 9;
        Assert.Equal([1, 2], tensor.ToArray());
        Assert.Equal("[[1, 2], [3, 4]]", Constant([1, 2, 3, 4], [2, 2]).ToString());
    }

    [Fact]
    public void What_is_no_array_of_numbers_is_said()
    {
        Assert.Equal("array: the rows differ in length (one has 1, the first 2); fill them to one length.",
            Assert.Throws<ArgumentException>(() => Constant(new double[][] { [1, 2], [3] })).Message);
        Assert.Equal("array: String is no number; give an array of double, float or int.",
            Assert.Throws<ArgumentException>(() => Constant(new[] { "1" })).Message);
        Assert.Equal("array: a row is missing or empty where others are not; fill all rows to one length.",
            Assert.Throws<ArgumentException>(() => Constant(new double[][] { [1], null! })).Message);
        Assert.Equal("3 numbers do not fill the shape (2, 2), which holds 4.",
            Assert.Throws<ArgumentException>(() => Constant([1, 2, 3], [2, 2])).Message);
    }

    [Fact]
    public void The_type_can_be_named_or_converted_with_its_gradient()
    {
        var x = Variable([1, 2], DType.Float32);
        Assert.Equal(DType.Float32, (x * 2 + 1).DType);
        Sum(x.To(DType.Float64) * Constant([3, 4])).Backward();
        Assert.Equal((DType.Float32, "[3, 4]"), (x.Grad!.DType, x.Grad.ToString()));

        Assert.Equal("multiply: Float32 and Float64 do not mix; convert one with .To(DType.Float32).",
            Assert.Throws<ArgumentException>(() => x * Constant([1, 2])).Message);
    }

    [Fact]
    public void MathNet_goes_both_ways()
    {
        var matrix = Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        Assert.Equal("[[1, 2, 3], [4, 5, 6]]", Variable(matrix).ToString());
        Assert.Equal(matrix, Variable(matrix).ToMatrix());
        Assert.Equal(matrix.Transpose(), Variable(matrix).Transpose().ToMatrix());
        Assert.Equal(DType.Float32, Constant(Vector<float>.Build.Dense([1, 2])).DType);
        Assert.Equal(Vector<double>.Build.Dense([1, 2]), Constant([1, 2]).ToVector());
        Assert.Equal("ToMatrix: shape (2,) has 1 axes, not two; reshape it to rows and columns.",
            Assert.Throws<InvalidOperationException>(Constant([1, 2]).ToMatrix).Message);
    }

    [Fact]
    public void The_tensors_of_System_Numerics_go_both_ways()
    {
        var theirs = SystemTensor.Create([1f, 2, 3, 4, 5, 6], [2, 3]);
        var ours = Variable(theirs);
        Assert.Equal(("(2, 3)", DType.Float32), (ours.Shape.ToString(), ours.DType));

        var back = ours.Transpose().ToSystemTensor<float>();
        Assert.Equal([3, 2], back.Lengths.ToArray());
        Assert.Equal((4f, 3f), (back[0, 1], back[2, 0]));
        Assert.Equal(6.0, ours.ToSystemTensor<double>()[1, 2]);
        Assert.Equal("ToSystemTensor: Single does not hold Float64 numbers; ask for double, or convert with .To(DType.Float32) first.",
            Assert.Throws<ArgumentException>(() => Constant([1, 2]).ToSystemTensor<float>()).Message);
    }

    public static TheoryData<Tensor, string> Json => new()
    {
        { Variable(-2), "-2" },
        { Variable(new double[,,] { { { 1 }, { 2 } } }) * 0.1, "[[[0.1],[0.2]]]" },
        { Constant(new[] { 0.1f, 1e30f }), "[0.1,1E+30]" },
        { Constant(new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0 }), "[\"NaN\",\"Infinity\",\"-Infinity\",-0]" },
        { Zeros(2, 0), "[[],[]]" },
    };

    [Theory, MemberData(nameof(Json))]
    public void A_tensor_is_written_as_JSON_with_its_numbers_nested_as_its_axes(Tensor tensor, string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(tensor));

    [Fact]
    public void A_tensor_is_not_read_from_JSON() =>
        Assert.Contains("Variable", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Tensor>("[1]")).Message, StringComparison.Ordinal);
}
