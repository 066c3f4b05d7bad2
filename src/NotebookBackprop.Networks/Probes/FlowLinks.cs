namespace NotebookBackprop;

/// <summary>
/// Which layer comes next after each on the way to the loss, and what the gradient meets between the two. Everything is found in one
/// pass from the loss to the data.
/// </summary>
internal sealed class FlowLinks
{
    private readonly FlowTape _tape;
    private readonly FlowWays _ways;
    private readonly IReadOnlyList<int> _sums;
    private readonly int[] _layerAt, _carrying, _nearest, _repeated, _next;
    private readonly int[] _cells;
    private readonly bool[] _isAlone;

    /// <param name="tape">What was recorded.</param>
    /// <param name="ways">By which ways the gradient comes.</param>
    /// <param name="sums">Where each layer's s stands, by depth.</param>
    /// <param name="cells">For each layer, a number that the steps of one recurrent cell share; −1 for layers that are no such steps.</param>
    public FlowLinks(FlowTape tape, FlowWays ways, IReadOnlyList<int> sums, int[] cells)
    {
        (_tape, _ways, _sums, _cells) = (tape, ways, sums, cells);
        (_layerAt, _carrying, _nearest, _repeated) = (Filled(tape.Count), Filled(tape.Count), Filled(tape.Count), Filled(tape.Count));
        (_next, _isAlone) = (Filled(sums.Count), new bool[sums.Count]);
        foreach (var (place, sum) in sums.Index()) _layerAt[sum] = place;
        for (var i = tape.Count - 2; i >= 0; i--)
            if (tape.IsData(i)) Visit(i);
        FindCuts();
    }

    /// <summary>
    /// The layer that a layer is compared with: the next step of a recurrent cell, else the first on the way that carries its gradient,
    /// else, where that goes past all layers, the nearest behind it. Null for a last one.
    /// </summary>
    public int? Next(int layer) => _next[layer] < 0 ? null : _next[layer];

    /// <summary>The nearest step of a recurrent cell at a node or right behind it; null for none.</summary>
    public int? NextStep(int node) => _layerAt[node] >= 0 && _cells[_layerAt[node]] >= 0 && _next[_layerAt[node]] >= 0 ? _layerAt[node] : _repeated[node] < 0 ? null : _repeated[node];

    /// <summary>Whether all that reaches the layers before it passes it.</summary>
    public bool IsAlone(int layer) => _isAlone[layer];

    /// <summary>
    /// From the next layer's s to this one's. Where the gradient does not come through the next layer, but past it, first what that
    /// one's own part of the way divides by: so the factors multiply to the ratio of the two norms in any case.
    /// </summary>
    public IEnumerable<FlowStep> Steps(int layer)
    {
        if (_next[layer] < 0) return [];
        var (one, other) = (_sums[layer], _sums[_next[layer]]);
        if (_ways.Norm(one) == 0) return Lost(one, other);
        List<FlowStep> down = [], up = [];
        while (one != other)
        {
            if (one < other) one = Climb(one, down);
            else other = Climb(other, up);
        }
        down.Reverse();
        return [.. up.Select(step => step with { Factor = 1 / step.Factor }), .. down];
    }

    /// <summary>Upwards, so the steps from the loss's side stand in the opposite order.</summary>
    private int Climb(int node, List<FlowStep> steps)
    {
        steps.AddRange(_ways.Steps(node).Reverse());
        return _ways.Carrier(node).Consumer;
    }

    /// <summary>Up to where something is left: one of the steps is zero, and with it what is kept.</summary>
    private List<FlowStep> Lost(int node, int next)
    {
        List<FlowStep> steps = [];
        while (node < next && _ways.Norm(node) == 0) node = Climb(node, steps);
        steps.Reverse();
        return steps.Exists(step => step.Factor == 0) ? steps : [new(FlowCause.Other, _tape[node], 0), .. steps];
    }

    private void Visit(int i)
    {
        var carrier = _ways.Carrier(i).Consumer;
        _carrying[i] = _layerAt[carrier] >= 0 ? _layerAt[carrier] : _carrying[carrier];
        foreach (var use in _tape.UsesOf(i))
        {
            var layer = _layerAt[use.Consumer];
            Note(_nearest, i, layer >= 0 ? layer : _nearest[use.Consumer]);
            // A head that is used at every step ends there, and is no step of a cell.
            Note(_repeated, i, layer >= 0 ? (_cells[layer] >= 0 && _next[layer] >= 0 ? layer : -1) : _repeated[use.Consumer]);
        }
        if (_layerAt[i] is not (>= 0 and var place)) return;
        _next[place] = _cells[place] >= 0 && _repeated[i] >= 0 && _cells[_repeated[i]] == _cells[place] ? _repeated[i]
            : _carrying[i] >= 0 && _ways.Norm(i) > 0 ? _carrying[i] : _nearest[i];
    }

    /// <summary>Of the layers right behind a node, the least deep. One without gradient is no measure for one that has some.</summary>
    private void Note(int[] found, int node, int layer)
    {
        if (layer < 0 || (_ways.Norm(node) > 0 && _ways.Norm(_sums[layer]) == 0)) return;
        if (found[node] < 0 || Rank(layer).CompareTo(Rank(found[node])) < 0) found[node] = layer;
    }

    private (int, int) Rank(int layer) => (_tape.Depth(_sums[layer]), _sums[layer]);

    /// <summary>A node alone holds what goes back if no use of an earlier one lies behind it, and no data enter behind it.</summary>
    private void FindCuts()
    {
        var reach = 0;
        var lastSource = -1;
        for (var i = 0; i < _tape.Count; i++)
            if (_layerAt[i] >= 0 && _tape.Depth(i) == 1) lastSource = i;
        for (var i = 0; i < _tape.Count; i++)
        {
            if (!_tape.IsData(i)) continue;
            if (_layerAt[i] >= 0) _isAlone[_layerAt[i]] = reach <= i && i >= lastSource;
            foreach (var use in _tape.UsesOf(i)) reach = Math.Max(reach, use.Consumer);
        }
    }

    private static int[] Filled(int count)
    {
        var places = new int[count];
        Array.Fill(places, -1);
        return places;
    }
}
