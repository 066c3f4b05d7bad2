using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookBackprop.Host;

/// <summary>What a desktop gives to a session: threads, the process's console, folders, and packages by the SDK.</summary>
internal static class Desktop
{
    /// <summary>A session of this process.</summary>
    /// <param name="folder">What files named in cells by <c>#r</c>, <c>#load</c> and <c>#!import</c> are relative to.</param>
    /// <exception cref="InvalidOperationException">Another session is open.</exception>
    public static CellSession Open(string folder)
    {
        var full = Path.GetFullPath(folder);
        return new(new()
        {
            Runner = new CellThread(),
            Console = new ProcessConsole(),
            Shared = PlatformAssemblies.Instance,
            Compilation = Compilation(full),
            Libraries = new DesktopLibraries(full),
            Folder = new DesktopFolder(full),
        });
    }

    /// <summary>The options of Roslyn's own scripting.</summary>
    private static CSharpCompilationOptions Compilation(string folder)
    {
        var options = ScriptOptions.Default
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder))
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder))
            // Exact lines in errors are worth more here than speed in the cells themselves: the engine is compiled.
            .WithOptimizationLevel(OptimizationLevel.Debug);
        return (CSharpCompilationOptions)CSharpScript.Create<object>("", options).GetCompilation().Options;
    }
}
