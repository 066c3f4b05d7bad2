using System.Globalization;

namespace NotebookBackprop;

/// <summary>Modules one after the other, named 0, 1, 2, …</summary>
public sealed class Sequential : Module
{
    private readonly Module[] _modules;

    /// <summary>These modules, in this order.</summary>
    public Sequential(params Module[] modules) : this((IEnumerable<Module>)modules)
    {
    }

    /// <summary>The modules that a query gives, in its order.</summary>
    public Sequential(IEnumerable<Module> modules)
    {
        _modules = [.. modules];
        foreach (var (i, module) in _modules.Index()) AddChild(i.ToString(CultureInfo.InvariantCulture), module);
    }

    /// <summary>How many modules there are.</summary>
    public int Count => _modules.Length;

    /// <summary>One of the modules; <c>^1</c> is the last.</summary>
    public Module this[Index i] => _modules[i];

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x)
    {
        foreach (var module in _modules) x = module.Forward(x);
        return x;
    }
}
