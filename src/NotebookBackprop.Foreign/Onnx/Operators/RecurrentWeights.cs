using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>The weights and activations of one direction of a recurrent operator.</summary>
internal sealed class RecurrentWeights
{
    private readonly OnnxCall _call;
    private readonly int _direction, _directions;
    private readonly Tensor _ofInput, _ofState;
    private readonly Tensor? _biases;
    private readonly double _clip;

    /// <summary>Of a call whose inputs are X, W (directions, gates·hidden, features), R (…, hidden) and B (directions, 2·gates·hidden).</summary>
    public RecurrentWeights(OnnxCall call, int direction, int directions, int hidden)
    {
        (_call, _direction, _directions, Hidden) = (call, direction, directions, hidden);
        var (w, r) = (call.Float(1), call.Float(2));
        if (w.Shape.Rank != 3 || r.Shape.Rank != 3 || w.Shape[0] != directions || r.Shape[0] != directions || r.Shape[2] != hidden || w.Shape[1] != r.Shape[1] || w.Shape[1] % hidden != 0)
            throw new ArgumentException($"weights of shapes {w.Shape} and {r.Shape} are not those of {directions} direction{(directions == 1 ? "" : "s")} with {hidden} hidden units.");
        (_ofInput, _ofState, _biases) = (w[direction], r[direction], call.MaybeFloat(3)?[direction]);
        _clip = call.Number("clip", 0);
        Gates = w.Shape[1] / hidden;
    }

    public int Hidden { get; }

    public int Gates { get; }

    /// <summary>W·x of all gates, with its bias.</summary>
    public Tensor OfInput(Tensor x) => Plus(MatMul(x, Transpose(_ofInput)), _biases?[..(Gates * Hidden)]);

    /// <summary>R·h of some gates, with its bias.</summary>
    public Tensor OfState(Tensor h, Range gates)
    {
        var (first, count) = gates.GetOffsetAndLength(Gates);
        var (start, stop) = (first * Hidden, (first + count) * Hidden);
        var rows = count == Gates ? _ofState : _ofState[start..stop];
        return Plus(MatMul(h, Transpose(rows)), _biases?[(Gates * Hidden + start)..(Gates * Hidden + stop)]);
    }

    /// <summary>The peephole weights of a gate; null where there are none.</summary>
    public Tensor? Peephole(int gate) => _call.MaybeFloat(7)?[_direction, (gate * Hidden)..((gate + 1) * Hidden)];

    /// <summary>The direction's activations. What goes into one is clipped before, where that is asked.</summary>
    /// <param name="defaults">What they are where the file names none.</param>
    public IReadOnlyList<Func<Tensor, Tensor>> Activations(params IReadOnlyList<string> defaults)
    {
        string[] names = _call.Texts("activations") ?? [.. Enumerable.Repeat(defaults, _directions).SelectMany(each => each)];
        if (names.Length != _directions * defaults.Count) throw new ArgumentException($"{names.Length} activations are not {_directions * defaults.Count}; the file is damaged.");
        return [.. RecurrentActivations.Of(names, _call.Numbers("activation_alpha"), _call.Numbers("activation_beta")).Skip(_direction * defaults.Count).Take(defaults.Count)];
    }

    /// <summary>The sums of the gates as they go into their activations.</summary>
    public Tensor Clipped(Tensor sums) => _clip > 0 ? Clamp(sums, -_clip, _clip) : sums;

    private static Tensor Plus(Tensor product, Tensor? bias) => bias is null ? product : product + bias;
}
