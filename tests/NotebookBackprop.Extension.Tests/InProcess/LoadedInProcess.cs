using NotebookBackprop.Extension.Tests.Kernel;

namespace NotebookBackprop.Extension.Tests.InProcess;

/// <summary>Tests that share one session in this process.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSession : ICollectionFixture<LoadedInProcess>
{
    public const string Name = "a shared session in this process";
}

/// <summary>A session in this process that has the extension.</summary>
public sealed class LoadedInProcess : ILoadedKernel, IAsyncLifetime
{
    KernelInProcess? _kernel;

    public Answer? Loading { get; private set; }

    public Task<KernelSession> Kernel() => Task.FromResult<KernelSession>(_kernel!);

    public async ValueTask InitializeAsync() => (_kernel, Loading) = await KernelInProcess.Loaded();

    public ValueTask DisposeAsync()
    {
        _kernel?.Dispose();
        return ValueTask.CompletedTask;
    }
}
