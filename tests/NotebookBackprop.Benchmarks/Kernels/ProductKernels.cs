using BenchmarkDotNet.Attributes;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Benchmarks;

/// <summary>c + a·b of float32 matrices, with operands as they lie and transposed.</summary>
public class ProductKernels
{
    private float[] _a = [], _b = [], _c = [];
    private int _m, _k, _n;

    /// <summary>Rows of a, its columns, and columns of b.</summary>
    [Params("16 16 16", "64 64 64", "256 256 256", "512 512 512", "1024 1024 1024", "64 784 128", "128 784 512", "128 512 10")]
    public string Sizes { get; set; } = "";

    [GlobalSetup]
    public void Fill()
    {
        int[] sizes = Array.ConvertAll(Sizes.Split(' '), int.Parse);
        (_m, _k, _n) = (sizes[0], sizes[1], sizes[2]);
        _a = Array.ConvertAll(Data.Numbers(1, _m * _k), x => (float)x);
        _b = Array.ConvertAll(Data.Numbers(2, _k * _n), x => (float)x);
        _c = new float[_m * _n];
    }

    [Benchmark(Baseline = true)]
    public void Plain() => MatrixProduct.Accumulate(Matrix<float>.RowMajor(_a, _m, _k), Matrix<float>.RowMajor(_b, _k, _n), _c);

    [Benchmark]
    public void LeftTransposed() => MatrixProduct.Accumulate(Matrix<float>.RowMajor(_a, _k, _m).Transposed, Matrix<float>.RowMajor(_b, _k, _n), _c);

    [Benchmark]
    public void RightTransposed() => MatrixProduct.Accumulate(Matrix<float>.RowMajor(_a, _m, _k), Matrix<float>.RowMajor(_b, _n, _k).Transposed, _c);
}
