using Microsoft.CodeAnalysis;

namespace NotebookBackprop.Session;

/// <summary>
/// The assemblies that cells share with the process: .NET's own, the engine, and what those refer to. A type of theirs is the
/// same one everywhere, so no cell loads another version of them.
/// </summary>
public interface ISharedAssemblies
{
    /// <summary>For the compiler.</summary>
    IReadOnlyList<MetadataReference> References { get; }

    /// <summary>Whether an assembly of this simple name is among them.</summary>
    bool Has(string name);
}
