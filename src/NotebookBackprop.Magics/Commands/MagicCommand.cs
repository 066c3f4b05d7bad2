using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>A magic command, declared once: parsing, completion, help and the front ends' hover texts derive from it.</summary>
/// <param name="Name">The word after the prefix.</param>
/// <param name="Help">What it does, in one line.</param>
/// <param name="Parameters">What it takes: values by place first, then options.</param>
/// <param name="Run">Does it; throws <see cref="MagicException"/> for what the user can mend.</param>
public sealed record MagicCommand(
    string Name, string Help, IReadOnlyList<MagicParameter> Parameters, Action<MagicArguments, INotebook> Run)
{
    /// <summary>The values given by place, in order.</summary>
    public IEnumerable<MagicParameter> Places => Parameters.Where(parameter => !parameter.IsOption);

    /// <summary>The options.</summary>
    public IEnumerable<MagicParameter> Options => Parameters.Where(parameter => parameter.IsOption);

    /// <summary>How it is typed: <c>#!backprop graph NAME</c>.</summary>
    public string Usage => string.Join(" ", [Magic.Prefix, Name, .. Parameters.Select(parameter => parameter.Usage)]);
}

/// <summary>Something a magic command takes. Every option takes a value; there are no flags.</summary>
/// <param name="Name">An option's name with its dashes, <c>--theme</c>; else what help calls the value, <c>NAME</c>.</param>
/// <param name="Help">What it is, in one line.</param>
/// <param name="Value">What may be given.</param>
/// <param name="IsRequired">Whether the command cannot do without.</param>
public sealed record MagicParameter(string Name, string Help, MagicValue Value, bool IsRequired = false)
{
    /// <summary>Whether it is given by name.</summary>
    public bool IsOption => Name.StartsWith("--", StringComparison.Ordinal);

    /// <summary>How it is typed: <c>[--theme light|dark]</c>.</summary>
    public string Usage
    {
        get
        {
            var typed = IsOption ? $"{Name} {Value.Usage}" : Name;
            return IsRequired ? typed : $"[{typed}]";
        }
    }
}

/// <summary>The values of one line, by the names of their parameters; each has been checked.</summary>
/// <param name="Values">Only what was given.</param>
public sealed record MagicArguments(IReadOnlyDictionary<string, object> Values)
{
    /// <summary>The value of a parameter; default where it was not given.</summary>
    /// <typeparam name="T">What its <see cref="MagicValue"/> reads.</typeparam>
    /// <param name="name">The parameter's name.</param>
    public T? Get<T>(string name) => Values.TryGetValue(name, out var value) ? (T)value : default;
}
