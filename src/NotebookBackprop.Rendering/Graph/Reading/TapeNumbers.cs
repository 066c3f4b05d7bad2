using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>The names of the tensors of a tape, and the gradients that come back to them.</summary>
internal sealed class TapeNumbers
{
    private readonly IReadOnlyDictionary<Tensor, Tensor> _gradients;
    private readonly Dictionary<Tensor, string> _names = [];
    private readonly Dictionary<Tensor, List<(Tensor User, int Operand)>> _uses = [];

    public TapeNumbers(Tensor output, INotebook notebook)
    {
        Tape = Tape.Of(output);
        _gradients = output.RequiresGrad ? Gradients.OfEveryNode(output) : new Dictionary<Tensor, Tensor>();
        UserNames = Naming.OfUser(Tape.Nodes, notebook);
        int nodes = 0, constants = 0;
        foreach (var tensor in Tape.Nodes)
        {
            _names[tensor] = UserNames.GetValueOrDefault(tensor)
                ?? (IsNumber(tensor) ? Numbers.Constant(tensor.Item()) : IsConstant(tensor) ? Naming.Indexed('c', ++constants) : Naming.Indexed('v', ++nodes));
            if (!_gradients.ContainsKey(tensor)) continue;
            foreach (var (operand, input) in tensor.Inputs.Index())
                if (_uses.TryGetValue(input, out var uses)) uses.Add((tensor, operand));
                else _uses[input] = [(tensor, operand)];
        }
    }

    public Tape Tape { get; }

    public IReadOnlyDictionary<Tensor, string> UserNames { get; }

    /// <summary>Whether it is written as its digits: an unnamed constant without axes.</summary>
    public bool IsNumber(Tensor tensor) => IsConstant(tensor) && tensor.Shape.Rank == 0 && !UserNames.ContainsKey(tensor);

    public string NameOf(Tensor tensor) => _names[tensor];

    /// <summary>The tensor of a name, digits as indices or plain: v₁₂ or v12; null where there is none.</summary>
    public Tensor? Named(string name) => _names.FirstOrDefault(named => named.Value == name || Naming.Plain(named.Value) == name).Key;

    public Tensor? GradientOf(Tensor tensor) => _gradients.GetValueOrDefault(tensor);

    /// <summary>A tensor in a formula: its name, or its digits.</summary>
    public Formula Symbol(Tensor tensor) => IsNumber(tensor) ? Constant(tensor.Item()) : new Formula.Symbol(Label.Shorten(_names[tensor]));

    /// <summary>A number of the code, with as many digits as a formula has room for.</summary>
    private static Formula.Number Constant(double x) => Numbers.IsShort(x) ? new(x) : Number(x);

    /// <summary>A number as short as on the wires.</summary>
    public static Formula.Number Number(double x) =>
        new(double.IsFinite(x) && x != 0 ? double.Round(x, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(x))), 0, 15)) : x);

    /// <summary>What some of the uses of a tensor bring to its gradient; null where none flows.</summary>
    /// <param name="input">The tensor used.</param>
    /// <param name="isUser">Which operations count.</param>
    public Tensor? Contribution(Tensor input, Func<Tensor, int, bool> isUser)
    {
        if (!_gradients.TryGetValue(input, out var gradient) || !_uses.TryGetValue(input, out var all)) return null;
        var uses = all.Where(use => isUser(use.User, use.Operand)).ToList();
        // What comes back on all its wires is the whole gradient.
        if (uses.Count == all.Count) return gradient;
        using var recording = Functions.NoGrad();
        Tensor? sum = null;
        foreach (var (user, operand) in uses)
            if (Gradients.Along(user, operand, _gradients[user]) is { } brought) sum = sum is null ? brought : sum + brought;
        return sum;
    }

    private static bool IsConstant(Tensor tensor) => tensor is { IsLeaf: true, RequiresGrad: false };
}
