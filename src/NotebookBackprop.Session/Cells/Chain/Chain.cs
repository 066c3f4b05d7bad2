using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookBackprop.Session;

/// <summary>Pieces of C#, each seeing those before it, and the objects that hold their variables.</summary>
internal sealed class Chain
{
    // Read from other threads too, where a cell's functions draw.
    private ImmutableList<(Piece Piece, int Place)> _links = [];

    /// <summary>
    /// Each piece's object puts itself at its place in this array when it starts, and finds older ones there; place 0
    /// belongs to a host's globals, of which there are none.
    /// </summary>
    public object?[] States { get; private set; } = new object?[16];

    /// <summary>How many pieces there are.</summary>
    public int Count => _links.Count;

    /// <summary>What the next piece continues; null for the first.</summary>
    public CSharpCompilation? Last => _links.IsEmpty ? null : _links[^1].Piece.Compilation;

    /// <summary>The pieces, oldest first.</summary>
    public IEnumerable<Piece> Pieces => _links.Select(link => link.Piece);

    /// <summary>The object of a piece; null before it is started, and for one of nothing but usings.</summary>
    public object? StateOf(int index) => _links[index].Piece.HasState ? States[_links[index].Place] : null;

    /// <summary>Adds a piece, compiled to continue the last.</summary>
    /// <param name="piece">What it is.</param>
    /// <param name="state">Its object, where it has been started.</param>
    public void Append(Piece piece, object? state = null)
    {
        var place = (_links.IsEmpty ? 0 : _links[^1].Place) + (piece.HasState ? 1 : 0);
        if (place >= States.Length)
        {
            var more = new object?[2 * States.Length];
            States.CopyTo(more, 0);
            States = more;
        }
        if (piece.HasState)
            States[place] = state;
        _links = _links.Add((piece, place));
    }

    /// <summary>Takes the last piece out again.</summary>
    public void RemoveLast()
    {
        if (_links[^1].Piece.HasState)
            States[_links[^1].Place] = null;
        _links = _links.RemoveAt(Count - 1);
    }

    /// <summary>
    /// Empties what the last piece hides of those before it. A cell that is run again and again would otherwise keep the
    /// arrays of every run for as long as its pieces are kept.
    /// </summary>
    /// <param name="isUsed">Whether some function goes on using a variable.</param>
    public void EmptyHidden(Predicate<VariableId> isUsed)
    {
        foreach (var name in _links[^1].Piece.Variables.Select(variable => variable.Name))
        {
            var index = _links.FindLastIndex(Count - 2, link => link.Piece.Variables.Any(variable => variable.Name == name));
            if (index >= 0 && StateOf(index) is { } state && !isUsed(new(_links[index].Piece.Name, name)))
                Empty(Field(state, name), state);
        }
    }

    /// <summary>
    /// Every variable, oldest declaration first; a redeclared name stands once, at its newest place.
    /// </summary>
    /// <param name="isRunning">Whether the last piece runs: what it has yet to set does not hide an older variable.</param>
    public IReadOnlyList<KeyValuePair<string, object?>> Variables(bool isRunning)
    {
        var (all, states) = (_links, States);
        var variables = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            if (!all[i].Piece.HasState || states[all[i].Place] is not { } state)
                continue;
            foreach (var name in all[i].Piece.Variables.Select(variable => variable.Name))
            {
                var value = Field(state, name).GetValue(state);
                if (isRunning && i == all.Count - 1 && value is null && variables.ContainsKey(name))
                    continue;
                variables.Remove(name);
                variables.Add(name, value);
            }
        }
        return [.. variables];
    }

    /// <summary>A variable of a piece's object.</summary>
    public static FieldInfo Field(object state, string name) => state.GetType().GetField(name, BindingFlags.Instance | BindingFlags.Public)!;

    /// <summary>Lets go of a variable's value.</summary>
    public static void Empty(FieldInfo variable, object state)
    {
        if (!variable.FieldType.IsValueType && !variable.IsInitOnly)
            variable.SetValue(state, null);
    }
}
