using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff;

public class CurvatureTests
{
    private static Tensor Loss(Tensor w) => Sum(Square(Tanh(MatMul(w, Constant(new[,] { { 0.5, -1 }, { 2, 0.1 }, { 0.3, 0.7 } })))));

    private readonly Tensor _point = Constant(new[,] { { 0.1, 0.2, -0.4 }, { 1, -0.5, 0.3 } });

    [Fact]
    public void Its_matrix_is_the_Hessian_and_its_gradient_the_gradient()
    {
        var curvature = new Curvature(Loss, _point);

        Assert.Equal(Hessian(Loss, _point).ToArray(), curvature.Matrix(), (a, b) => Math.Abs(a - b) < 1e-13);
        Assert.Equal(Grad(Loss, _point).ToArray(), curvature.Gradient);
        Assert.Equal(Math.Sqrt(curvature.Gradient.Sum(g => g * g)), curvature.GradientNorm, 14);
    }

    [Fact]
    public void Along_the_gradient_it_is_the_second_difference()
    {
        var curvature = new Curvature(Loss, _point);
        var direction = Constant([.. curvature.Gradient.Select(g => g / curvature.GradientNorm)], [2, 3]);
        const double step = 1e-4;
        var difference = (Loss(_point + direction * step).Item() - 2 * Loss(_point).Item() + Loss(_point - direction * step).Item()) / (step * step);

        Assert.Equal(difference, curvature.AlongGradient(), 1e-5);
        Assert.Equal(double.NaN, new Curvature(w => Sum(w * 0), _point).AlongGradient());
    }
}
