using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Oracle;

internal static partial class OracleOps
{
    private static Dictionary<string, Func<Tensor[], OracleAttributes, Tensor>> Networks() => new()
    {
        ["matmul"] = (x, _) => MatMul(x[0], x[1]),
        ["outer"] = (x, _) => Outer(x[0], x[1]),
        ["einsum"] = (x, a) => Einsum(a.Text("equation"), x),
        ["softmax"] = (x, a) => Softmax(x[0], a.Int("dim")),
        ["log_softmax"] = (x, a) => LogSoftmax(x[0], a.Int("dim")),
        ["cross_entropy"] = (x, a) => CrossEntropy(x[0], a.Ints("target")!, Reduced(a)),
        ["nll_loss"] = (x, a) => NegativeLogLikelihood(LogSoftmax(x[0], 1), a.Ints("target")!, Reduced(a)),
        ["mse_loss"] = (x, a) => MeanSquaredError(x[0], x[1], Reduced(a)),
        ["l1_loss"] = (x, a) => MeanAbsoluteError(x[0], x[1], Reduced(a)),
        ["huber_loss"] = (x, a) => HuberLoss(x[0], x[1], a.Number("delta"), Reduced(a)),
        ["bce_with_logits"] = (x, a) => BinaryCrossEntropyWithLogits(x[0], a.Array("target", x[0].DType), Reduced(a)),
        ["layer_norm"] = (x, a) => LayerNorm(x[0], Shape.Of(a.Ints("normalized_shape")!), x[1], x[2], a.Number("eps")),
        ["batch_norm"] = (x, a) => BatchNorm(x[0], x[1], x[2], a.Number("eps")),
        ["conv2d"] = (x, a) => Conv2d(x[0], x[1], x[2], a.Int("stride"), a.Int("padding")),
        ["max_pool2d"] = (x, a) => MaxPool2d(x[0], a.Int("kernel_size")),
        ["avg_pool2d"] = (x, a) => AvgPool2d(x[0], a.Int("kernel_size")),
        ["embedding"] = (x, a) => Embedding(x[0], a.Ints("index")!),
    };

    private static Reduction Reduced(OracleAttributes attributes) => Enum.Parse<Reduction>(attributes.Text("reduction"), ignoreCase: true);
}
