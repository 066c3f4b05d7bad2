using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>
/// The layers of a recorded loss, read off its tape: every product with a variable is part of a layer, and those that are
/// added up are one. The main path is the one with the most of them.
/// </summary>
internal sealed class FlowPath
{
    private readonly Tape _tape;
    private readonly Func<Tensor, bool> _isReached;
    private readonly bool[] _isParameter;
    private readonly int[] _weightInput, _depth, _next, _uses;
    private readonly List<int>[] _consumers;

    /// <summary>Reads the tape.</summary>
    /// <param name="loss">Where it ends.</param>
    /// <param name="isReached">Whether a gradient reaches a node.</param>
    public FlowPath(Tensor loss, Func<Tensor, bool> isReached)
    {
        _isReached = isReached;
        _tape = Tape.Of(loss);
        var count = _tape.Nodes.Count;
        (_isParameter, _weightInput, _depth, _next, _uses) = (new bool[count], new int[count], new int[count], new int[count], new int[count]);
        _consumers = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        for (var i = 0; i < count; i++) Visit(i);
        Products = [.. Enumerable.Range(0, count).Where(i => _weightInput[i] >= 0)];
        Main = [.. Walk(count - 1)];
    }

    public IReadOnlyList<Tensor> Nodes => _tape.Nodes;

    /// <summary>Places of all products with weights, in order of execution.</summary>
    public IReadOnlyList<int> Products { get; }

    /// <summary>Places on the main path, from the loss to the first product.</summary>
    public IReadOnlyList<int> Main { get; }

    /// <summary>How often a node is used.</summary>
    public int Uses(int node) => _uses[node];

    /// <summary>Which input of a product is its weights; −1 for other nodes.</summary>
    public int WeightInput(int node) => _weightInput[node];

    /// <summary>Which input of a node is the next on its way back; −1 where the way ends.</summary>
    public int NextInput(int node) => _next[node];

    /// <summary>The place of a node's input.</summary>
    public int InputOf(int node, int input) => _tape.InputsOf(node)[input];

    /// <summary>Where what a product gives has been added up: its layer's s. Adding does not change the gradient, so s stands for all summands.</summary>
    public int SumOf(int product)
    {
        var s = product;
        while (_uses[s] == 1 && _consumers[s][0] is var consumer && Nodes[consumer] is { Op.Role: Role.Distributor } sum && AllHandOn(sum) && sum.Shape == Nodes[s].Shape)
            s = consumer;
        return s;
    }

    private static bool AllHandOn(Tensor sum) => Enumerable.Range(0, sum.Inputs.Count).All(sum.Op!.HandsOn);

    /// <summary>The variables from which a product's weights are made.</summary>
    public Tensor WeightOf(int product)
    {
        var place = InputOf(product, _weightInput[product]);
        while (!Nodes[place].IsLeaf) place = ParameterInput(_tape.InputsOf(place));
        return Nodes[place];
    }

    private void Visit(int i)
    {
        var node = Nodes[i];
        var inputs = _tape.InputsOf(i);
        (_weightInput[i], _next[i]) = (-1, -1);
        foreach (var input in inputs)
        {
            _uses[input]++;
            _consumers[input].Add(i);
        }
        if (!_isReached(node)) return;
        _isParameter[i] = inputs.IsEmpty || IsStillParameter(node, inputs);
        if (_isParameter[i]) return;
        _weightInput[i] = FindWeights(node, inputs);
        for (var k = 0; k < inputs.Length; k++)
            if (k != _weightInput[i] && _isReached(Nodes[inputs[k]]) && !_isParameter[inputs[k]] && (_next[i] < 0 || _depth[inputs[k]] > _depth[inputs[_next[i]]]))
                _next[i] = k;
        _depth[i] = (_next[i] < 0 ? 0 : _depth[inputs[_next[i]]]) + (_weightInput[i] >= 0 ? 1 : 0);
    }

    /// <summary>A variable that is turned, reshaped or converted is still the same weights, and so is a matrix that is masked or scaled.</summary>
    private bool IsStillParameter(Tensor node, ReadOnlySpan<int> inputs)
    {
        foreach (var input in inputs)
            if (!_isParameter[input] && (_isReached(Nodes[input]) || node.Op is { IsElementwise: false })) return false;
        return node.Op!.Role == Role.Mover || (node.Op is { IsElementwise: true } && node.Shape.Rank >= 2 && node.Shape == Nodes[ParameterInput(inputs)].Shape);
    }

    private int ParameterInput(ReadOnlySpan<int> inputs)
    {
        foreach (var input in inputs)
            if (_isParameter[input]) return input;
        return -1;
    }

    private int FindWeights(Tensor node, ReadOnlySpan<int> inputs)
    {
        if (node.Op!.TableInput is { } table) return _isParameter[inputs[table]] ? table : -1;
        if (node.Op.Role != Role.Swapper || inputs.Length < 2 || inputs[0] == inputs[1]) return -1;
        var found = -1;
        for (var k = 0; k < inputs.Length; k++)
            if (_isParameter[inputs[k]] && (found < 0 || IsRather(k, found, inputs))) found = k;
        return found;

        // Of two variables the one with more axes is the weights, as in W·v and x·Wᵀ + b; else x·W and w·x are what people write.
        bool IsRather(int one, int other, ReadOnlySpan<int> inputs) => Nodes[inputs[one]].Shape.Rank.CompareTo(Nodes[inputs[other]].Shape.Rank) switch
        {
            0 => !node.Op!.IsElementwise && other == 0,
            var more => more > 0,
        };
    }

    private IEnumerable<int> Walk(int from)
    {
        // Below the first product there is only its input.
        for (var i = from; _depth[i] > 0; i = InputOf(i, _next[i]))
        {
            yield return i;
            if (_next[i] < 0) yield break;
        }
    }
}
