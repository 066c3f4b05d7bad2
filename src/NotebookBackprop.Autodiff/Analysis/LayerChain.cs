namespace NotebookBackprop.Autodiff;

/// <summary>One factor of the chain rule through a network: from one layer's input to its output.</summary>
/// <param name="Name">The scope of the layer; where nothing has a scope, the name or the operation of its output.</param>
/// <param name="From">Its input: every path from the network's input leads through it.</param>
/// <param name="To">Its output, of which the same holds.</param>
public sealed record ChainLink(string Name, Tensor From, Tensor To);

/// <summary>A recorded network as a chain of layers: its Jacobian is the product of theirs, J_L ··· J_1.</summary>
/// <param name="Links">In order of execution.</param>
/// <param name="IsScoped">Whether layers are the modules of the network; else each operation is one.</param>
/// <param name="HasBatch">Whether the first axis counts examples.</param>
public sealed record LayerChain(IReadOnlyList<ChainLink> Links, bool IsScoped, bool HasBatch)
{
    /// <summary>Reads the chain that ends in a tensor.</summary>
    /// <param name="output">A loss or a network's output; operations on a single number at the end are left out.</param>
    /// <param name="input">Where it begins; null for the farthest constant array, such as a batch of data, else for the first node that combines several.</param>
    /// <returns>Without links where no node but the two ends is on every path.</returns>
    public static LayerChain Of(Tensor output, Tensor? input = null)
    {
        var tape = Tape.Of(output);
        var start = input ?? Start(tape);
        var waists = Waists(start, output);
        if (waists.Exists(node => node.Scope is not null)) waists = waists[..(waists.FindLastIndex(node => node.Scope is not null) + 1)];
        while (waists.Count > 0 && waists[^1].Shape.Rank == 0) waists.RemoveAt(waists.Count - 1);

        var isScoped = waists.Skip(1).Any(node => node.Scope is not null);
        var links = isScoped ? Layers(waists) : [.. waists.Zip(waists.Skip(1), (from, to) => new ChainLink(to.Name ?? to.Op!.Name, from, to))];
        var first = waists.Count == 0 ? 0 : waists[0].Shape.Rank > 1 ? waists[0].Shape[0] : 0;
        return new(links, isScoped, first > 0 && links.All(link => link.To.Shape.Rank > 1 && link.To.Shape[0] == first));
    }

    /// <summary>The nodes that every path between two leads through, both included: those that no edge jumps over in order of execution.</summary>
    private static List<Tensor> Waists(Tensor start, Tensor output)
    {
        var path = Replay.Path(start, output);
        var places = new Dictionary<Tensor, int>();
        for (var i = 0; i < path.Count; i++) places.Add(path[i], i);
        var reach = new int[path.Count]; // the farthest place that an edge from a node leads to
        for (var i = 1; i < path.Count; i++)
            foreach (var input in path[i].Inputs)
                if (places.TryGetValue(input, out var from)) reach[from] = i;
        List<Tensor> waists = [];
        var farthest = 0;
        for (var i = 0; i < path.Count; i++)
        {
            if (farthest <= i) waists.Add(path[i]);
            farthest = Math.Max(farthest, reach[i]);
        }
        return waists;
    }

    /// <summary>Nodes of one scope are one layer; what has no parameters of its own, such as an activation, belongs to the layer before it.</summary>
    private static List<ChainLink> Layers(List<Tensor> waists)
    {
        var links = new List<ChainLink>();
        for (var i = 1; i < waists.Count; i++)
        {
            var end = i;
            while (end + 1 < waists.Count && waists[end + 1].Scope == waists[i].Scope) end++;
            var link = new ChainLink(waists[i].Scope ?? waists[i].Op!.Name, waists[i - 1], waists[end]);
            if (links.Count > 0 && !HasParameters(link)) links[^1] = links[^1] with { To = link.To, Name = Joined(links[^1].Name, link.Name) };
            else links.Add(link);
            i = end;
        }
        return links;
    }

    /// <summary>The name of layers taken together: <c>net/0–2</c>.</summary>
    private static string Joined(string first, string last)
    {
        var cut = last.LastIndexOf('/') + 1;
        var head = first.Split('–')[0];
        return head.StartsWith(last[..cut], StringComparison.Ordinal) ? $"{head}–{last[cut..]}" : head;
    }

    private static bool HasParameters(ChainLink link)
    {
        var inside = Replay.Path(link.From, link.To).ToHashSet();
        return inside.Any(node => node != link.From && node.Inputs.Any(input => input.RequiresGrad && !inside.Contains(input)));
    }

    private static Tensor Start(Tape tape)
    {
        var depths = new int[tape.Nodes.Count];
        for (var i = depths.Length - 1; i >= 0; i--)
            foreach (var input in tape.InputsOf(i)) depths[input] = Math.Max(depths[input], depths[i] + 1);
        var deepest = depths.Max();
        var leaves = Enumerable.Range(0, depths.Length).Where(i => tape.Nodes[i] is { IsLeaf: true, Shape.Size: > 1 } && depths[i] * 2 > deepest).ToList();
        if (leaves.Where(i => !tape.Nodes[i].RequiresGrad).OrderByDescending(i => depths[i]).Cast<int?>().FirstOrDefault() is { } data) return tape.Nodes[data];
        var far = tape.Nodes[Array.IndexOf(depths, deepest)];
        return Waists(far, tape.Nodes[^1]).Find(node => node.Inputs.Count > 1) ?? far;
    }
}
