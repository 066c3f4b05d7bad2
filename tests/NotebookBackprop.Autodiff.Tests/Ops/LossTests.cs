using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Ops;

public sealed class LossTests
{
    [Fact]
    public void Softmax_of_scores_of_any_size_is_finite_and_adds_up_to_one()
    {
        var x = Constant(new double[,] { { 1000, 1001, -1000 }, { -800, -800, -800 } });
        Assert.Equal([1 / (1 + Math.E), Math.E / (1 + Math.E), 0, 1.0 / 3, 1.0 / 3, 1.0 / 3], Softmax(x).ToArray(), Close);
        Assert.Equal([1, 1], Softmax(x).Sum(1).ToArray(), Close);
        Assert.Equal([-1 - Math.Log(1 + 1 / Math.E), -Math.Log(1 + 1 / Math.E), -2001 - Math.Log(1 + 1 / Math.E)], LogSoftmax(x).ToArray()[..3], Close);
    }

    [Fact]
    public void Softmax_of_infinities_is_what_PyTorch_has()
    {
        const double inf = double.PositiveInfinity;
        Assert.Equal([0, 1], Softmax(Constant([-inf, 3])).ToArray());
        Assert.Equal([-inf, 0], LogSoftmax(Constant([-inf, 3])).ToArray());
        Assert.All([.. Softmax(Constant([-inf, -inf])).ToArray(), .. Softmax(Constant([inf, 3])).ToArray()[..1]], y => Assert.True(double.IsNaN(y)));
        Assert.Equal([2, 0], Softmax(Zeros(2, 0)).Shape);
        Assert.Equal("softmax: a single number has no axis; give a vector at least, such as x.Reshape(1).", Assert.Throws<ArgumentException>(() => Softmax(1)).Message);
    }

    [Fact]
    public void Softmax_along_an_axis_is_that_of_each_row()
    {
        var x = Randn(3, 4, 2);
        for (var axis = 0; axis < 3; axis++)
            Assert.Equal((Exp(x) / Exp(x).Sum(axis, keepDims: true)).ToArray(), Softmax(x, axis).ToArray(), Close);
    }

    [Fact]
    public void Binary_cross_entropy_keeps_its_digits_where_it_is_small_and_does_not_overflow_where_it_is_large()
    {
        var x = Variable([40.0, -40, 800, -800, 0]);
        var loss = BinaryCrossEntropyWithLogits(x, Constant([1.0, 0, 0, 1, 1]), Reduction.None);
        Assert.Equal([4.248354255291589e-18, 4.248354255291589e-18, 800, 800, Math.Log(2)], loss.ToArray(), Close);
        Sum(loss).Backward();
        Assert.Equal(0, x.Grad!.ToArray()[0], 1e-15);
        Assert.Equal([1.0, -1, -0.5], x.Grad.ToArray()[2..], Close);
    }

    [Fact]
    public void A_loss_is_reduced_as_asked()
    {
        Tensor a = Constant([1.0, 4]), b = Constant([3.0, 3]);
        Assert.Equal((2.5, 5), (MeanSquaredError(a, b).Item(), MeanSquaredError(a, b, Reduction.Sum).Item()));
        Assert.Equal([4, 1], MeanSquaredError(a, b, Reduction.None).ToArray());
        Assert.Equal([2, 1], MeanAbsoluteError(a, b, Reduction.None).ToArray());
        Assert.Equal([1.5, 0.5], HuberLoss(a, b, 1, Reduction.None).ToArray());
        Assert.True(double.IsNaN(MeanSquaredError(Zeros(0), Zeros(0)).Item()));
    }

    [Fact]
    public void Where_prediction_and_target_are_equal_the_absolute_error_has_slope_zero()
    {
        var x = Variable([1.0, 2]);
        MeanAbsoluteError(x, Constant([1.0, 1]), Reduction.Sum).Backward();
        Assert.Equal([0, 1], x.Grad!.ToArray());
    }

    [Fact]
    public void Cross_entropy_is_the_negative_log_likelihood_of_log_softmax_with_further_axes_too()
    {
        var x = Randn(2, 3, 4);
        int[] labels = [0, 2, 1, 1, 2, 0, 0, 1];
        foreach (var reduction in Enum.GetValues<Reduction>())
            Assert.Equal(NegativeLogLikelihood(LogSoftmax(x, 1), labels, reduction).ToArray(), CrossEntropy(x, labels, reduction).ToArray(), Close);
        var picked = LogSoftmax(x, 1).Permute(0, 2, 1).Reshape(8, 3) * OneHot(labels, 3);
        Assert.Equal((-picked.Sum(1)).ToArray(), CrossEntropy(x, labels, Reduction.None).ToArray(), Close);
        Assert.Equal(CrossEntropy(x, labels).Item(), CrossEntropy(x, Constant([0.0, 2, 1, 1, 2, 0, 0, 1])).Item());
        Assert.Equal(1000, CrossEntropy(Constant([1000.0, 0]), [1]).Item());
    }

    [Fact]
    public void The_gradient_of_cross_entropy_is_written_as_the_textbook_has_it()
    {
        var x = Zeros(2, 3).AsVariable();
        Assert.Equal("(softmax(x) − onehot) · (g / 2)", LocalDerivative.Of(CrossEntropy(x, [0, 1]), 0, _ => null).Rule.ToString());
    }

    public static TheoryData<Func<Tensor>, string> Faults => new()
    {
        { () => CrossEntropy(Zeros(2, 3), [0, 3]), "cross entropy: label 3 at place 1 is not one of 3 classes; labels run from 0 to 2." },
        { () => CrossEntropy(Zeros(2, 3), [0, -1]), "cross entropy: label -1 at place 1 is not one of 3 classes; labels run from 0 to 2." },
        { () => CrossEntropy(Zeros(2, 3), [0]), "cross entropy: the number of labels is 1 and scores of shape (2, 3) have 2 rows; give one label for each row." },
        { () => CrossEntropy(Zeros(2, 3), Constant([0, 0.5])), "cross entropy: index 0.5 is not a whole number; give whole numbers." },
        { () => CrossEntropy(1, [0]), "cross entropy: a single number holds no scores of classes; give shape (rows, classes)." },
        { () => NegativeLogLikelihood(Zeros(2, 3), [5, 0]), "negative log likelihood: label 5 at place 0 is not one of 3 classes; labels run from 0 to 2." },
        { () => MeanSquaredError(Zeros(4, 1), Zeros(4)), "mean squared error: shapes differ, predictions (4, 1) and targets (4,); reshape one to the other's." },
        { () => HuberLoss(Zeros(4), Zeros(4), 0), "huber loss: delta is 0; give a number above 0." },
        { () => OneHot([0, 4], 3), "one hot: label 4 at place 1 is not one of 3 classes; labels run from 0 to 2." },
        { () => Embedding(Zeros(3, 2), 0, 3), "embedding: index 3 is outside of axis 0, which has length 3; choose from 0 to 2." },
        { () => Embedding(Zeros(3), 0), "embedding: a table of shape (3,) has no rows to look up; give shape (entries, features)." },
    };

    [Theory, MemberData(nameof(Faults))]
    public void What_does_not_fit_gets_a_sentence(Func<Tensor> call, string sentence) => Assert.Equal(sentence, Assert.Throws<ArgumentException>(call).Message);

    [Fact]
    public void Embedding_takes_indices_of_any_shape_and_one_hot_labels_of_any()
    {
        var table = Variable(new double[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } });
        var y = Embedding(table, Constant(new double[,] { { 2, 0 }, { 2, 2 } }));
        Assert.Equal(([2, 2, 2], "5 6 1 2 5 6 5 6"), (y.Shape, string.Join(' ', y.ToArray())));
        Sum(y).Backward();
        Assert.Equal([1, 1, 0, 0, 3, 3], table.Grad!.ToArray());
        Assert.Equal([0, 2], Embedding(table, []).Shape);
        Assert.Equal([0, 0, 1, 1, 0, 0], OneHot([2, 0]).ToArray());
        Assert.Equal([2, 1, 3], OneHot(Constant(new double[,] { { 2 }, { 0 } })).Shape);
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) <= 1e-14 * Math.Abs(a) || (a == 0 && b == 0);
}
