using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NotebookBackprop.Session;

/// <summary>Assemblies beyond those that cells share with the process: files that cells name by <c>#r</c>, and packages.</summary>
public interface ILibraries
{
    /// <summary>Makes an assembly that a cell refers to loadable by name, and what lies beside it, which it may need.</summary>
    /// <param name="path">As the compiler's resolver found it.</param>
    void Add(string path);

    /// <summary>Loads an assembly that a cell's code needs; null where there is none.</summary>
    Assembly? Load(AssemblyName name);

    /// <summary>Loads a library of the platform's own code; 0 where there is none.</summary>
    nint LoadNative(string name);

    /// <summary>Makes packages loadable, with all that they need; nothing is changed where that fails.</summary>
    /// <param name="packages">All that the session has asked for, those that are loaded already with their versions.</param>
    /// <param name="sources">Places to look in, beside the usual ones.</param>
    /// <param name="interrupt">Ends it.</param>
    /// <exception cref="DirectiveException">They cannot be had.</exception>
    Task<LoadedPackages> Restore(IReadOnlyList<PackageRequest> packages, IReadOnlyList<string> sources, CancellationToken interrupt);
}

/// <summary>What packages brought.</summary>
/// <param name="References">For the compiler.</param>
/// <param name="Versions">By the package's name, whichever way it is written.</param>
public sealed record LoadedPackages(IReadOnlyList<MetadataReference> References, IReadOnlyDictionary<string, string> Versions)
{
    /// <summary>What they have to show for themselves.</summary>
    public IReadOnlyList<MimeBundle> Shown { get; init; } = [];
}

/// <summary>There are none.</summary>
internal sealed class NoLibraries : ILibraries
{
    public void Add(string path) { }

    public Assembly? Load(AssemblyName name) => null;

    public nint LoadNative(string name) => 0;

    public Task<LoadedPackages> Restore(IReadOnlyList<PackageRequest> packages, IReadOnlyList<string> sources, CancellationToken interrupt) =>
        throw new DirectiveException("Packages cannot be loaded here: run the notebook in Jupyter, or with the command backprop.");
}
