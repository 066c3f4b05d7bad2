using BenchmarkDotNet.Attributes;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Benchmarks;

/// <summary>Functions of float32 elements.</summary>
public class ElementKernels
{
    private float[] _x = [], _y = [], _result = [];

    [Params(16, 1000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _x = Array.ConvertAll(Data.Numbers(1, Length), x => (float)(8 * x));
        _y = Array.ConvertAll(Data.Numbers(2, Length), x => (float)x);
        _result = new float[Length];
    }

    [Benchmark]
    public void Add() => Apply(default(AddOp.Kernel));

    [Benchmark]
    public void Multiply() => Apply(default(MultiplyOp.Kernel));

    [Benchmark]
    public void Relu() => Map(default(ReluOp.Kernel));

    [Benchmark]
    public void Exp() => Map(default(Wide<ExpFunction>));

    [Benchmark]
    public void Tanh() => Map(default(Wide<TanhFunction>));

    [Benchmark]
    public void Sigmoid() => Map(default(Wide<SigmoidFunction>));

    private void Map<TKernel>(TKernel kernel) where TKernel : struct, IUnaryKernel => kernel.Apply<float>(_x, _result);

    private void Apply<TKernel>(TKernel kernel) where TKernel : struct, IBinaryKernel => kernel.Apply<float>(_x, _y, _result);
}
