using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace NotebookBackprop.Session;

/// <summary>Loads compiled cells, each into a context of its own, which goes when nothing of it is in use any more.</summary>
/// <param name="shared">What cells share with the process.</param>
/// <param name="libraries">What else they may refer to.</param>
internal sealed class CellAssemblies(ISharedAssemblies shared, ILibraries libraries)
{
    private readonly Dictionary<string, WeakReference<Assembly>> _cells = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<Assembly, CellSymbols> _symbols = [];

    /// <summary>Loads a compiled cell.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="symbols">Its portable symbols.</param>
    public Assembly Load(MemoryStream assembly, MemoryStream symbols)
    {
        var cell = new CellContext(this).Load(assembly, symbols);
        _symbols.Add(cell, new(symbols.ToArray()));
        lock (_cells)
        {
            foreach (var (name, gone) in _cells.Where(one => !one.Value.TryGetTarget(out _)).ToList())
                _cells.Remove(name);
            _cells[cell.GetName().Name!] = new(cell);
        }
        return cell;
    }

    /// <summary>Says that a cell refers to an assembly's file.</summary>
    public void Refer(string path) => libraries.Add(path);

    /// <summary>The line that a frame of a stack trace is at; null where it is none of a cell's.</summary>
    public (string File, int Line)? PlaceOf(StackFrame frame) =>
        frame.GetMethod() is { } method && _symbols.TryGetValue(method.Module.Assembly, out var symbols) ? symbols.PlaceOf(method, frame.GetILOffset()) : null;

    private Assembly? Cell(string name)
    {
        lock (_cells)
            return _cells.TryGetValue(name, out var cell) && cell.TryGetTarget(out var assembly) ? assembly : null;
    }

    private Assembly? Other(AssemblyName name) => shared.Has(name.Name!) ? null : libraries.Load(name);

    private nint Native(string name) => libraries.LoadNative(name);

    /// <summary>One cell's. What its code may yet need is held here: it is looked for only when it is first used.</summary>
    private sealed class CellContext(CellAssemblies all) : AssemblyLoadContext("cell", isCollectible: true)
    {
        private Assembly[] _older = [];

        public Assembly Load(Stream assembly, Stream symbols)
        {
            var cell = LoadFromStream(assembly, symbols);
            _older = [.. cell.GetReferencedAssemblies().Select(name => all.Cell(name.Name!)).OfType<Assembly>()];
            return cell;
        }

        protected override Assembly? Load(AssemblyName assemblyName) =>
            Array.Find(_older, cell => cell.GetName().Name == assemblyName.Name) ?? all.Other(assemblyName);

        protected override nint LoadUnmanagedDll(string unmanagedDllName) => all.Native(unmanagedDllName);
    }
}
