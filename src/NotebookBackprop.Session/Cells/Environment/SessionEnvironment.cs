using Microsoft.CodeAnalysis.CSharp;

namespace NotebookBackprop.Session;

/// <summary>
/// What a session needs of the world around it. It knows no process, terminal, folder or network but through this, so that a
/// desktop and a browser host the same session. What is left out is as little as it can be: code runs where it is called,
/// writes to the process's own console, and finds no file and no package.
/// </summary>
public sealed record SessionEnvironment
{
    /// <summary>Runs the cells' code.</summary>
    public ICellRunner Runner { get; init; } = new InPlaceRunner();

    /// <summary>The console that cells write to and read from; null leaves it as it is.</summary>
    public ICellConsole? Console { get; init; }

    /// <summary>The assemblies that cells share with the process.</summary>
    public ISharedAssemblies Shared { get; init; } = LoadedAssemblies.Reachable;

    /// <summary>How cells are compiled; the resolvers in it say what <c>#r "file"</c> and <c>#load</c> find.</summary>
    public CSharpCompilationOptions Compilation { get; init; } = SubmissionCompiler.SingleThreaded;

    /// <summary>Assemblies beyond the shared ones: files that cells name, and packages.</summary>
    public ILibraries Libraries { get; init; } = new NoLibraries();

    /// <summary>The notebook's folder.</summary>
    public INotebookFolder Folder { get; init; } = new NoFolder();
}
