using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Plotly.Tests;

/// <summary>What a notebook is like when charts are installed: an older FSharp.Core is loaded already, as in .NET Interactive.</summary>
public sealed class OldFSharp
{
    public static readonly Version Version = new(9, 0, 0, 0);

    public OldFSharp()
    {
        var assembly = new PersistedAssemblyBuilder(new("FSharp.Core") { Version = Version }, typeof(object).Assembly);
        assembly.DefineDynamicModule("FSharp.Core").DefineType("Microsoft.FSharp.Core.Old", TypeAttributes.Public).CreateType();
        using var file = new MemoryStream();
        assembly.Save(file);
        file.Position = 0;
        AssemblyLoadContext.Default.LoadFromStream(file);
        Charts.Install(Folder);
    }

    /// <summary>As the host and the package have it.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "charts");
}
