using NotebookBackprop.Extension.Tests.Kernel;

namespace NotebookBackprop.Extension.Tests.Tool;

/// <summary>Tests that share one process of the tool.</summary>
[CollectionDefinition(Name)]
public sealed class SharedTool : ICollectionFixture<LoadedInTool>
{
    public const string Name = "a shared process of the tool";
}

/// <summary>A process of the tool whose first cell was <see cref="Load"/>, in a folder that looks like a clone's notebooks.</summary>
public sealed class LoadedInTool(PackedExtension packed) : ILoadedKernel, IDisposable
{
    public const string Load = "#r \"nuget: NotebookBackprop\"";

    readonly SemaphoreSlim _loading = new(1);
    KernelProcess? _kernel;

    public Answer? Loading { get; private set; }

    public async Task<KernelSession> Kernel()
    {
        await _loading.WaitAsync();
        try
        {
            if (_kernel is null)
            {
                _kernel = new(packed.Notebooks, Path.Combine(packed.Root, "packages"));
                Loading = await _kernel.Submit(Load);
            }
            return _kernel;
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose()
    {
        _kernel?.Dispose();
        _loading.Dispose();
    }
}
