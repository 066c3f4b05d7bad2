using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>A use of a node: the operation that takes it, and as which of its inputs.</summary>
internal readonly record struct FlowEdge(int Consumer, int Input);

/// <summary>
/// The layers of a recorded loss on all its branches, read off its tape: every product with weights is part of a layer, and those
/// that are added up are one. Weights are variables and what is made of variables alone before it meets data.
/// </summary>
internal sealed class FlowTape
{
    private readonly Tape _tape;
    private readonly bool[] _isReached, _isWeights, _hasArrays;
    private readonly int[] _weightInput, _depth;
    private readonly List<FlowEdge>[] _uses;

    /// <summary>Reads the tape.</summary>
    /// <param name="loss">Where it ends.</param>
    /// <param name="isReached">Whether a gradient reaches a node.</param>
    public FlowTape(Tensor loss, Func<Tensor, bool> isReached)
    {
        _tape = Tape.Of(loss);
        (_isReached, _isWeights, _hasArrays) = (new bool[Count], new bool[Count], new bool[Count]);
        (_weightInput, _depth, _uses) = (new int[Count], new int[Count], new List<FlowEdge>[Count]);
        for (var i = 0; i < Count; i++)
        {
            (_isReached[i], _uses[i]) = (isReached(_tape[i]), []);
            if (!_isReached[i]) continue;
            var inputs = _tape.InputsOf(i);
            for (var k = 0; k < inputs.Length; k++) _uses[inputs[k]].Add(new(i, k));
        }
        FindWeights();
        for (var i = 0; i < Count; i++) Visit(i);
        Products = [.. Enumerable.Range(0, Count).Where(i => _weightInput[i] >= 0)];
    }

    public int Count => _tape.Count;

    public Tensor this[int node] => _tape[node];

    /// <summary>Places of all products with weights, in order of execution.</summary>
    public IReadOnlyList<int> Products { get; }

    /// <summary>Whether a node carries data, or what was computed from them, and gets a gradient.</summary>
    public bool IsData(int node) => _isReached[node] && !_isWeights[node];

    /// <summary>Whether a node is weights.</summary>
    public bool IsWeights(int node) => _isWeights[node];

    /// <summary>The uses of a node through which a gradient comes back to it.</summary>
    public IReadOnlyList<FlowEdge> UsesOf(int node) => _uses[node];

    /// <summary>The places of a node's inputs.</summary>
    public ReadOnlySpan<int> InputsOf(int node) => _tape.InputsOf(node);

    /// <summary>The place of a tensor; null for one that is not on the tape.</summary>
    public int? PlaceOf(Tensor tensor) => _tape.PlaceOf(tensor);

    /// <summary>Which input of a product is its weights; −1 for other nodes.</summary>
    public int WeightInput(int node) => _weightInput[node];

    /// <summary>How many layers lie on the longest way from the data to a node, its own included.</summary>
    public int Depth(int node) => _depth[node];

    /// <summary>Where what a product gives has been added up: its layer's s. Adding does not change the gradient, so s stands for all summands.</summary>
    public int SumOf(int product)
    {
        var s = product;
        while (_uses[s].Count == 1 && _uses[s][0].Consumer is var consumer && _tape[consumer].Op is { IsElementwise: true, Role: Role.Distributor } && _tape[consumer].Shape == _tape[s].Shape)
            s = consumer;
        return s;
    }

    /// <summary>The variables from which a product's weights are made, the one that most of them come from last.</summary>
    public IReadOnlyList<Tensor> VariablesOf(int product)
    {
        HashSet<int> found = [InputsOf(product)[_weightInput[product]]];
        var open = new Queue<int>(found);
        List<Tensor> variables = [];
        while (open.TryDequeue(out var node))
        {
            if (_tape[node].IsLeaf) variables.Add(_tape[node]);
            foreach (var input in InputsOf(node))
                if (_isWeights[input] && found.Add(input)) open.Enqueue(input);
        }
        return variables.Count == 1 ? variables : [.. variables.OrderBy(variable => variable.Shape.Size).ThenBy(variable => variable.Order)];
    }

    /// <summary>
    /// Weight normalization, low-rank sums and masks make weights of variables: what holds no data, and is multiplied by data in the
    /// end. Without data to meet, as where the input is a variable too, only moved, masked and scaled variables are weights.
    /// </summary>
    private void FindWeights()
    {
        var (made, meetsData) = (new bool[Count], new bool[Count]);
        for (var i = 0; i < Count; i++)
            made[i] = _isReached[i] && (_tape[i].IsLeaf || IsMadeOfVariables(i, made));
        for (var i = Count - 1; i >= 0; i--)
            if (made[i])
                meetsData[i] = _uses[i].Exists(use => made[use.Consumer] ? meetsData[use.Consumer] : TakesWeights(use) && (_tape[i].Shape.Size > 1 || _tape[use.Consumer].Shape.Size > 1));
        for (var i = 0; i < Count; i++)
            _isWeights[i] = _isReached[i] && (_tape[i].IsLeaf || (made[i] && meetsData[i]) || IsStillWeights(i));
    }

    private bool IsMadeOfVariables(int node, bool[] made)
    {
        var (op, shape, hasShape) = (_tape[node].Op!, _tape[node].Shape, false);
        foreach (var input in InputsOf(node))
        {
            if (_isReached[input] && !made[input]) return false;
            hasShape |= made[input] && _tape[input].Shape == shape;
        }
        if (op.TableInput is not null) return false;
        foreach (var input in InputsOf(node))
            if (!_isReached[input] && _tape[input].Shape.Size > 1 && op.Role != Role.Mover && !(op.IsElementwise && hasShape && shape.Rank >= 2)) return false;
        return true;
    }

    /// <summary>A variable that is turned, reshaped or converted is still the same weights, and so is a matrix that is masked or scaled.</summary>
    private bool IsStillWeights(int node)
    {
        var (tensor, first) = (_tape[node], -1);
        foreach (var input in InputsOf(node))
        {
            if (!_isWeights[input] && (_isReached[input] || !tensor.Op!.IsElementwise)) return false;
            if (first < 0 && _isWeights[input]) first = input;
        }
        return tensor.Op!.Role == Role.Mover || (tensor.Op.IsElementwise && tensor.Shape.Rank >= 2 && tensor.Shape == _tape[first].Shape);
    }

    private bool TakesWeights(FlowEdge use) => _tape[use.Consumer].Op!.TableInput is { } table ? use.Input == table
        : _tape[use.Consumer].Op!.Role == Role.Swapper && InputsOf(use.Consumer) is { Length: > 1 } inputs && inputs[0] != inputs[1];

    private void Visit(int i)
    {
        _weightInput[i] = -1;
        if (!IsData(i)) return;
        var inputs = InputsOf(i);
        _weightInput[i] = WeightsOf(i, inputs);
        _hasArrays[i] = _tape[i].Shape.Size > 1;
        var data = -1;
        foreach (var input in inputs)
            if (IsData(input)) (data, _hasArrays[i], _depth[i]) = (input, _hasArrays[i] | _hasArrays[input], Math.Max(_depth[i], _depth[input]));
        // The weight of one loss among several is no layer.
        if (_tape[i].Shape.Size == 1 && data >= 0 && _tape[data].Shape.Size == 1 && _hasArrays[data]) _weightInput[i] = -1;
        if (_weightInput[i] >= 0) _depth[i]++;
    }

    private int WeightsOf(int node, ReadOnlySpan<int> inputs)
    {
        var found = -1;
        for (var k = 0; k < inputs.Length; k++)
            if (_isWeights[inputs[k]] && TakesWeights(new(node, k)) && (found < 0 || IsRather(k, found, inputs))) found = k;
        return found;

        // Of two variables the one with more axes is the weights, as in W·v and x·Wᵀ + b; else x·W and w·x are what people write.
        bool IsRather(int one, int other, ReadOnlySpan<int> inputs) => _tape[inputs[one]].Shape.Rank.CompareTo(_tape[inputs[other]].Shape.Rank) switch
        {
            0 => !_tape[node].Op!.IsElementwise && other == 0,
            var more => more > 0,
        };
    }
}
