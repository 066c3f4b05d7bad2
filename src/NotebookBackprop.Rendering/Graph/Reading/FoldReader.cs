using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>What a view shows of one fold: its node, and for each argument the rule, the derivative and what comes back.</summary>
internal sealed class FoldReader
{
    private static readonly Formula s_jacobian = new Formula.MatrixProduct(new Formula.Transposed(new Formula.Symbol("J")), new Formula.Symbol("g"));

    private readonly TapeNumbers _numbers;
    private readonly Level _level;
    private readonly Unit _unit;
    private readonly Tensor[] _arguments;
    private readonly Tensor? _exit, _reference;
    private readonly HashSet<Tensor> _operations;
    private readonly Dictionary<Tensor, Tensor> _slopes = [];

    public FoldReader(TapeNumbers numbers, Level level, Unit unit)
    {
        (_numbers, _level, _unit) = (numbers, level, unit);
        _arguments = [.. unit.Arguments.Select(level.TensorAt)];
        _exit = unit.Exits is [var only] ? level.TensorAt(only) : null;
        _operations = [.. unit.Operations.Select(level.TensorAt)];
        if (unit.Group!.Definition is { Reference: { } reference } definition && definition.Arguments.SequenceEqual(unit.Arguments))
            _reference = reference([.. _arguments.Select(argument => argument.RequiresGrad ? Functions.Variable(argument) : argument.Detach())]);
        // Where the session records nothing there is no operation to read from.
        if (_reference?.Op is null || _reference.Shape != _exit?.Shape) _reference = null;
        if (_exit is { Shape.Rank: 0, RequiresGrad: true } && _arguments.Any(argument => argument.Shape.Rank == 0)) Sweep(_exit);
    }

    public GraphNode Node(int id)
    {
        var group = _unit.Group!;
        var isLeaf = _operations.Count == 0;
        var value = _exit is null ? Bundle.Of(_unit.Exits, _level.TensorAt, _level) : Quantity.Of(_exit);
        var areSlopes = _unit.Exits.Any(exit => _numbers.GradientOf(_level.TensorAt(exit)) is not null);
        var gradient = !areSlopes ? null : _exit is null
            ? Bundle.Of(_unit.Exits, FromOutside, _level)
            : Quantity.Of(_numbers.GradientOf(_exit)!);
        var areNumbers = _arguments.All(argument => argument.Shape.Rank == 0);
        return new(id, isLeaf ? NodeKind.Leaf : NodeKind.Operation, Name, _exit is not null && _numbers.UserNames.ContainsKey(_exit), _reference?.Op,
            isLeaf ? null : Write(_numbers.Symbol), isLeaf || !areNumbers ? null : Write(argument => TapeNumbers.Number(argument.Item())), value, gradient)
        {
            ValueMap = Miniature.Of(_exit),
            GradientMap = Miniature.Of(_exit is null ? null : _numbers.GradientOf(_exit)),
            Fold = new(group.Kind, LabelText, group.Scope, _unit.Count, group.Repeats, NamesInside(_unit).Distinct().ToList(), null),
        };
    }

    /// <summary>What the edge does, in names; where nothing better is known the number, or that it is a whole Jacobian.</summary>
    public Formula Rule(int k)
    {
        if (_reference is not null) return Local(k, NameOf).Rule;
        if (_unit.Group!.Definition?.Rule is { } rule) return rule([.. _arguments.Select(_numbers.Symbol)], k);
        return Derivative(k) is { Shape.Rank: 0 } number ? TapeNumbers.Number(number.Item()) : s_jacobian;
    }

    public bool IsRuleNamed(int k) => _exit is not null && _arguments.Append(_exit).All(tensor =>
        _numbers.UserNames.ContainsKey(tensor) || !Rule(k).ToString().Contains(_numbers.NameOf(tensor), StringComparison.Ordinal));

    /// <summary>The rule in numbers, where it says more than the derivative itself.</summary>
    public Formula? RuleInNumbers(int k) => _reference is null || _exit!.Shape.Rank > 0 || _arguments.Any(argument => argument.Shape.Rank > 0)
        ? null : Local(k, tensor => Numbers.Short(tensor.Item())).Rule;

    /// <summary>The derivative along the inside: of numbers the product along the gates, summed over paths; of arrays where the function is elementwise.</summary>
    public Tensor? Derivative(int k) => _slopes.GetValueOrDefault(_arguments[k])
        ?? (_reference is null || _exit!.Shape.Rank == 0 ? null : Local(k, NameOf).Value);

    /// <summary>What all uses inside bring to an argument's gradient.</summary>
    public Tensor? Contribution(int k) => _numbers.Contribution(_arguments[k], (user, _) => _operations.Contains(user));

    private string Name => _exit is not null ? _numbers.NameOf(_exit) : $"{_numbers.NameOf(_level.TensorAt(_unit.Exits[0]))}…{_numbers.NameOf(_level.TensorAt(_unit.Exits[^1]))}";

    /// <summary>A stretch of the order of execution has no name but those of its ends.</summary>
    private string LabelText => _unit.Group!.Label.Length > 0 ? _unit.Group.Label
        : _operations.Count == 0 ? Name : $"{_numbers.NameOf(_operations.MinBy(tensor => tensor.Order)!)}…{_numbers.NameOf(_operations.MaxBy(tensor => tensor.Order)!)}";

    private Formula Write(Func<Tensor, Formula> symbol)
    {
        Formula[] symbols = [.. _arguments.Select(symbol)];
        return _reference?.Op?.Write(symbols) ?? _unit.Group!.Definition?.Write?.Invoke(symbols)
            ?? new Formula.Call(_unit.Group!.Repeats > 1 ? $"({LabelText})×{_unit.Group.Repeats}" : LabelText, symbols.Length <= 6 ? symbols : [.. symbols[..5], new Formula.Symbol("…")]);
    }

    private LocalDerivative Local(int k, Func<Tensor, string?> nameOf) => LocalDerivative.Of(_reference!, k, tensor =>
        tensor == _reference ? nameOf(_exit!) : _reference!.Inputs.Index().FirstOrDefault(input => input.Item == tensor) is (var i, not null) ? nameOf(_arguments[i]) : null);

    private string? NameOf(Tensor tensor) => _numbers.IsNumber(tensor) ? null : Label.Shorten(_numbers.NameOf(tensor));

    /// <summary>What comes back to one of several values. What they bring to one another is the inside's affair, and in its Jacobian.</summary>
    private Tensor? FromOutside(int exit) => _level.TensorAt(exit) is var tensor && _level.IsSeenOutside(exit) && _level.UsersOf(exit).Count == 0
        ? _numbers.GradientOf(tensor)
        : _numbers.Contribution(tensor, (user, _) => !_operations.Contains(user));

    private IEnumerable<string> NamesInside(Unit unit) => unit.Parts.SelectMany(part => part.Group is not null
        ? NamesInside(part).Concat(part.Exits.Except(_unit.Exits).SelectMany(NameAt))
        : part.Exits.Except(_unit.Exits).SelectMany(NameAt));

    private IEnumerable<string> NameAt(int place) => _numbers.UserNames.TryGetValue(_level.TensorAt(place), out var name) ? [name] : [];

    /// <summary>The backward sweep of the inside alone, from 1.</summary>
    private void Sweep(Tensor exit)
    {
        using var recording = Functions.NoGrad();
        _slopes[exit] = Functions.OnesLike(exit);
        foreach (var tensor in _operations.OrderByDescending(tensor => tensor.Order))
        {
            if (!_slopes.TryGetValue(tensor, out var upstream)) continue;
            for (var operand = 0; operand < tensor.Inputs.Count; operand++)
            {
                if (!tensor.Inputs[operand].RequiresGrad || Gradients.Along(tensor, operand, upstream) is not { } brought) continue;
                var input = tensor.Inputs[operand];
                _slopes[input] = _slopes.TryGetValue(input, out var sum) ? sum + brought : brought;
            }
        }
        foreach (var array in _arguments.Where(argument => argument.Shape.Rank > 0)) _slopes.Remove(array);
    }
}
