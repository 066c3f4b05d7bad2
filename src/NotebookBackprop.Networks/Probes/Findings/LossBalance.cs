namespace NotebookBackprop;

/// <summary>Terms of a loss that are weighed so unequally that the layers they share learn of one alone.</summary>
internal static class LossBalance
{
    /// <summary>How many times what the least term brings the greatest has to bring, and by how much of that its weight has to be greater.</summary>
    private const double MuchMore = 100, Weighed = 10;

    /// <summary>Of more terms each is one of a sequence.</summary>
    private const int MostTerms = 8;

    public static IEnumerable<FlowFinding> Find(FlowReader reader)
    {
        var (tape, ways) = (reader.Tape, reader.Ways!);
        var terms = ways.Loss.Nodes;
        if (terms.Count is 1 or > MostTerms) yield break;
        var reached = Reached(tape, ways);
        // Where the terms meet first, with layers before it, all that these layers learn passes.
        foreach (var meeting in ways.Meetings)
        {
            var shares = ways.WaysTo(meeting).Where(way => ways.Term(way.Use.Consumer) >= 0).GroupBy(way => ways.Term(way.Use.Consumer))
                .Select(term => (Term: term.Key, Norm: term.Max(way => way.Norm))).OrderBy(term => term.Norm).ToList();
            if (tape.Depth(meeting) == 0 || shares.Count < 2) continue;
            var (least, most) = (shares[0], shares[^1]);
            // A penalty on what layers give has none of its own, and is small on purpose.
            if (!reader.Sums.Any(sum => reached[sum] == 1 << least.Term)) continue;
            if (!(most.Norm > MuchMore * least.Norm) || !(ways.Norm(terms[most.Term]) > Weighed * ways.Norm(terms[least.Term]))) continue;
            yield return new(FlowFindingKind.LossesUnbalanced, tape[terms[least.Term]], [.. reader.Sums.Index().Where(sum => reached[sum.Item] == 1 << least.Term).Select(sum => sum.Index)])
            {
                Branch = least.Term + 1,
                Amount = least.Norm / most.Norm,
            };
            yield break;
        }
    }

    /// <summary>For each node, the terms that it leads to, as bits.</summary>
    private static int[] Reached(FlowTape tape, FlowWays ways)
    {
        var reached = new int[tape.Count];
        for (var i = tape.Count - 1; i >= 0; i--)
        {
            if (ways.Loss.IndexOf(i) is >= 0 and var term) reached[i] = 1 << term;
            if (tape.IsData(i))
                foreach (var use in tape.UsesOf(i)) reached[i] |= reached[use.Consumer];
        }
        return reached;
    }
}
