namespace NotebookBackprop.Autodiff;

/// <summary>A copy of a recorded graph, on the same leaves, in which the rule of one operation has a bug.</summary>
internal static class BrokenGraph
{
    /// <summary>The output of the copy; null where the bug shows nowhere.</summary>
    /// <param name="output">The output of the graph, which stays as it is.</param>
    /// <param name="bug">What is to be wrong.</param>
    /// <param name="seed">Draws the place.</param>
    /// <param name="nameOf">The names that the copies of nodes keep; null for one without.</param>
    public static (Tensor Output, Tensor Broken)? Of(Tensor output, RuleBug bug, int seed, Func<Tensor, string?> nameOf)
    {
        if (!output.RequiresGrad) return null;
        var tape = Tape.Of(output);
        var gradients = Gradients.OfEveryNode(output);
        var uses = tape.Nodes.Where(node => node.RequiresGrad).SelectMany(node => node.Inputs).CountBy(input => input).ToDictionary();
        (Tensor Node, int Operand)[] places =
        [
            .. tape.Nodes.Where(gradients.ContainsKey).SelectMany(node => Enumerable.Range(0, node.Inputs.Count), (node, operand) => (Node: node, Operand: operand))
                .Where(place => BrokenOp.Fits(place.Node, place.Operand, uses[place.Node.Inputs[place.Operand]], bug)),
        ];
        new Random(seed).Shuffle(places);
        foreach (var (node, operand) in places)
        {
            var op = new BrokenOp(node.Op!, bug, operand);
            if (Shows(node, op, gradients[node])) return Replay(tape, node, op, nameOf);
        }
        return null;
    }

    /// <summary>Whether a reader of the gradients can see the bug, and a check of the node can find it.</summary>
    private static bool Shows(Tensor node, BrokenOp op, Tensor upstream)
    {
        var broken = node.StandIn(op, [.. node.Inputs], null);
        if (NodeChecker.Check(node).Verdict != NodeVerdict.Right || NodeChecker.Check(broken).Verdict != NodeVerdict.Wrong) return false;
        var (right, wrong) = (Gradients.Along(node, op.Operand, upstream)?.ToArray(), Gradients.Along(broken, op.Operand, upstream)?.ToArray());
        return right is not null && (wrong is null ? right.Any(number => number != 0) : right.Zip(wrong).Any(pair => Math.Abs(pair.First - pair.Second) > 1e-6 * Math.Abs(pair.First)));
    }

    /// <summary>What comes after the node is made anew of its copy; what comes before is shared.</summary>
    private static (Tensor Output, Tensor Broken) Replay(Tape tape, Tensor node, BrokenOp op, Func<Tensor, string?> nameOf)
    {
        var copies = new Dictionary<Tensor, Tensor>();
        foreach (var one in tape.Nodes)
        {
            if (one != node && !one.Inputs.Any(copies.ContainsKey)) continue;
            copies[one] = one.StandIn(one == node ? op : one.Op!, [.. one.Inputs.Select(input => copies.GetValueOrDefault(input, input))], one.Name ?? nameOf(one));
        }
        return (copies[tape.Nodes[^1]], copies[node]);
    }
}
