namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>A kernel whose first cell was <see cref="Load"/>, in a folder that looks like a clone's notebooks.</summary>
public sealed class LoadedKernel(PackedExtension packed) : IAsyncDisposable
{
    internal const string Load = "#r \"nuget: NotebookBackprop\"";

    readonly SemaphoreSlim loading = new(1);
    KernelProcess? kernel;

    /// <summary>The answer to the cell that loaded the package.</summary>
    internal Answer? Loading { get; private set; }

    /// <summary>Starts the kernel on first use, so that a machine without the tool skips tests instead of failing a fixture.</summary>
    internal async Task<KernelProcess> Kernel()
    {
        await loading.WaitAsync();
        try
        {
            if (kernel is null)
            {
                kernel = new(packed.Notebooks, Path.Combine(packed.Root, "packages"));
                Loading = await kernel.Submit(Load);
            }
            return kernel;
        }
        finally
        {
            loading.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        kernel?.Dispose();
        loading.Dispose();
        return ValueTask.CompletedTask;
    }
}
