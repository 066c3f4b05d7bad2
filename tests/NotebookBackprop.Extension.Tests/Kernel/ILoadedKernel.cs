namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>A session that has the extension, started when the first test asks for it and shared by all that do.</summary>
public interface ILoadedKernel
{
    /// <summary>The answer to what loaded it; null before.</summary>
    Answer? Loading { get; }

    Task<KernelSession> Kernel();
}
