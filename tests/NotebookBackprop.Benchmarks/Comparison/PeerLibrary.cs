using TorchSharp;

namespace NotebookBackprop.Benchmarks;

/// <summary>The peer: TorchSharp on libtorch's CPU backend.</summary>
internal static class PeerLibrary
{
    /// <summary>Why the peer cannot be run here; null where it can.</summary>
    public static string? WhyMissing()
    {
        // While it looks for its library it prints where.
        var (output, errors) = (Console.Out, Console.Error);
        try
        {
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
            torch.set_num_threads(1);
            return null;
        }
        catch (Exception error) when (error is TypeInitializationException or DllNotFoundException or NotSupportedException or BadImageFormatException)
        {
            var cause = error.GetBaseException().Message.ReplaceLineEndings("\n").Split('\n').First(line => line.Length > 0);
            return $"The peer's native library does not load, so ours is measured alone; it needs GLIBCXX_3.4.32 (Debian 13, Ubuntu 24.04). {cause}";
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }

    /// <summary>A float32 tensor of the numbers.</summary>
    public static torch.Tensor Tensor(double[] numbers, params long[] shape) =>
        torch.tensor(Array.ConvertAll(numbers, x => (float)x), shape);

    /// <summary>A float32 tensor of the numbers that takes a gradient.</summary>
    public static torch.Tensor Variable(double[] numbers, params long[] shape) => Tensor(numbers, shape).requires_grad_();

    /// <summary>The elements as doubles.</summary>
    public static double[] Read(torch.Tensor tensor)
    {
        using var dense = tensor.detach().contiguous();
        return Array.ConvertAll(dense.data<float>().ToArray(), x => (double)x);
    }
}
