using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookBackprop.Session;

/// <summary>A chain in the making, that stands for an older one.</summary>
internal sealed class ChainPlan
{
    private readonly Chain _old;
    private readonly SubmissionCompiler _compiler;
    private readonly int _start;
    private readonly List<Part> _parts;

    /// <summary>Makes the pieces, as far as they say what the older ones said.</summary>
    /// <param name="old">The older chain.</param>
    /// <param name="sight">What of it is in sight.</param>
    /// <param name="start">The first piece that is made anew; those before it stay.</param>
    /// <param name="compiler">Makes the pieces.</param>
    public ChainPlan(Chain old, IReadOnlyList<InSight> sight, int start, SubmissionCompiler compiler)
    {
        (_old, _compiler, _start) = (old, compiler, start);
        _parts = [.. sight.Take(start).Select(seen => new Part(seen.Piece, [seen]))];
        var rest = sight.Skip(start).Where(seen => seen.Members.Count > 0 || seen.Usings.Count > 0).ToLookup(seen => seen.CanMove);
        List<InSight> moving = [.. rest[true]];
        // One alone has no need to move.
        foreach (var seen in moving.Count == 1 ? rest[false].Append(moving[0]) : rest[false])
            Add([seen], text => compiler.Reparse(seen.Piece, text, Last, References));
        if (moving.Count > 1)
            Add(moving, text => compiler.Parse(text, "Variables", Last, References));
    }

    /// <summary>The newest piece of the older chain that could not be given again; -1 for none.</summary>
    public int Misread { get; private set; } = -1;

    /// <summary>The new chain, with what the variables hold; the older one is of no more use.</summary>
    /// <exception cref="CompilationErrorException">A common piece cannot be compiled; the older chain is as it was.</exception>
    public Chain Carry()
    {
        var entries = _parts.Select(part => part.Of.Count > 1 ? _compiler.Load(part.Piece, CancellationToken.None) : null).ToList();
        var chain = new Chain();
        foreach (var ((piece, of), entry) in _parts.Zip(entries))
        {
            chain.Append(piece, entry is null ? _old.StateOf(of[0].Index) : null);
            if (entry is null)
                continue;
            entry(chain.States).GetAwaiter().GetResult();
            foreach (var seen in of)
                Move(seen, chain.StateOf(chain.Count - 1)!);
        }
        return chain;
    }

    private CSharpCompilation? Last => _parts.Count == 0 ? null : _parts[^1].Piece.Compilation;

    // Named once, by the first piece made anew.
    private IReadOnlyList<MetadataReference> References => _parts.Count == _start ? _compiler.References : [];

    private void Add(IReadOnlyList<InSight> of, Func<string, Piece> make)
    {
        // Roslyn lets nothing continue what has errors.
        if (Misread >= 0)
            return;
        var piece = make(Outline.Of(of.SelectMany(seen => seen.Usings), of.SelectMany(seen => seen.Members)));
        var misread = of.LastOrDefault(seen => !IsSaid(seen, piece)) ?? (piece.HasErrors ? of[^1] : null);
        Misread = misread?.Index ?? -1;
        _parts.Add(new(piece, of));
    }

    private static bool IsSaid(InSight seen, Piece piece)
    {
        var said = piece.Members.ToLookup(member => member.Name, Outline.ReadAll, StringComparer.Ordinal);
        return seen.Members.All(member => said[member.Name].Contains(Outline.ReadAll(member), StringComparer.Ordinal))
            && (seen.Usings.Count == 0 || InSight.Brought(seen.Usings, seen.Piece).SequenceEqual(InSight.Brought(piece.Usings, piece)));
    }

    private void Move(InSight seen, object state)
    {
        if (_old.StateOf(seen.Index) is not { } from)
            return;
        foreach (var name in seen.Members.Select(member => member.Name))
        {
            var variable = Chain.Field(from, name);
            Chain.Field(state, name).SetValue(state, variable.GetValue(from));
            Chain.Empty(variable, from);
        }
    }

    /// <param name="Piece">A piece of the new chain.</param>
    /// <param name="Of">The older pieces that it stands for; one that stands for several needs an object of its own.</param>
    private sealed record Part(Piece Piece, IReadOnlyList<InSight> Of);
}
