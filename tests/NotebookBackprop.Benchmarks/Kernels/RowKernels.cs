using BenchmarkDotNet.Attributes;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Benchmarks;

/// <summary>Functions of float32 rows as a whole, and their gradients.</summary>
public class RowKernels
{
    private NDArray _x, _flow, _result;

    /// <summary>Rows, and the numbers of each.</summary>
    [Params("16 16", "128 10", "1000 1000")]
    public string Sizes { get; set; } = "";

    [GlobalSetup]
    public void Fill()
    {
        var shape = Shape.Of(Array.ConvertAll(Sizes.Split(' '), int.Parse));
        _x = NDArray.From(Data.Numbers(1, shape.Size), shape, DType.Float32);
        _flow = NDArray.From(Data.Numbers(2, shape.Size), shape, DType.Float32);
        _result = NDArray.Empty<float>(shape);
    }

    [Benchmark]
    public void Softmax() => Run(default(SoftmaxRow));

    [Benchmark]
    public void SoftmaxGradient() => Run(default(SoftmaxProductRow));

    [Benchmark]
    public void LogSoftmax() => Run(default(LogSoftmaxRow));

    [Benchmark]
    public void LogSoftmaxGradient() => Run(default(LogSoftmaxGradientRow));

    [Benchmark]
    public void LayerNorm() => Run(new StandardizeRow(1e-5));

    [Benchmark]
    public void LayerNormGradient() => Run(new StandardizeProductRow(1e-5));

    private void Run<TKernel>(TKernel kernel) where TKernel : struct, IRowKernel => RowShares<float, TKernel>.Run(_x, _flow, _result, _x.Shape[0], kernel);
}
