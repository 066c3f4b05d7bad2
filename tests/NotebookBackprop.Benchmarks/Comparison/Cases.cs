namespace NotebookBackprop.Benchmarks;

/// <summary>The list of cases; a new one is a file and a line.</summary>
internal static class Cases
{
    public static readonly Case[] All =
    [
        new ScalarCircuit(),
        Training.Small,
        new DeepNetwork(),
        Training.Digits,
        Training.Wide,
        new SquareProduct(32),
        new SquareProduct(64),
        new SquareProduct(128),
        new SquareProduct(256),
        new SquareProduct(512),
        new SquareProduct(1024),
        Pointwise.Tanh,
        Pointwise.Exp,
        Pointwise.Sigmoid,
        Pointwise.Softmax,
        Pointwise.LayerNorm,
        new NetworkJacobian(),
        new LayerGradients(),
    ];
}
