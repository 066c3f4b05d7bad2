namespace NotebookBackprop.Rendering;

/// <summary>Equal blocks, one after the other: a loop, a stack of layers. They fold into one node, "× 12".</summary>
internal static class Repeats
{
    /// <summary>Fewer blocks, or fewer operations in all, are as quick to read one by one.</summary>
    private const int FewestBlocks = 3, FewestOperations = 8;

    private const int LongestBlock = 256;

    /// <summary>Folds repetitions, the longest first.</summary>
    public static Level Fold(Level level)
    {
        List<Unit> run = [.. level.Operations];
        var places = run.Index().SelectMany(one => one.Item.Exits.Select(exit => (exit, one.Index))).ToDictionary(one => one.exit, one => one.Index);
        var kinds = new Dictionary<string, int>();
        var signs = run.Select((unit, i) => Sign(level, unit, i, places, kinds)).ToArray();

        var groups = new List<Group>();
        for (var start = 0; start < run.Count;)
        {
            var (block, count) = Best(run, signs, start);
            if (count == 0)
            {
                start++;
                continue;
            }
            groups.Add(Group(level, run, start, block, count));
            start += block * count;
        }
        return level.Fold(groups);
    }

    /// <summary>What a unit computes, of operations how far before it. Leaves, bare numbers and what is far away may be any.</summary>
    private static (int Kind, int[] Back) Sign(Level level, Unit unit, int i, Dictionary<int, int> places, Dictionary<string, int> kinds)
    {
        var kind = $"{unit.Group?.Label ?? unit.Function} {level.TensorAt(unit.Place).Shape} {unit.Count}";
        if (!kinds.TryGetValue(kind, out var number)) kinds[kind] = number = kinds.Count;
        return (number, [.. unit.Arguments.Select(argument => places.TryGetValue(argument, out var at) ? i - at : 0)]);
    }

    /// <summary>The block that covers most from a place on.</summary>
    private static (int Block, int Count) Best(List<Unit> run, (int Kind, int[] Back)[] signs, int start)
    {
        var best = (Block: 0, Count: 0);
        for (var block = 1; block <= Math.Min(LongestBlock, (signs.Length - start) / FewestBlocks); block++)
        {
            if (signs[start].Kind != signs[start + block].Kind) continue;
            var count = 1;
            while (start + (count + 1) * block <= signs.Length && AreEqual(signs, start, start + count * block, block)) count++;
            if (count >= FewestBlocks && run.Skip(start).Take(block * count).Sum(unit => unit.Count) >= FewestOperations && block * count > best.Block * best.Count) best = (block, count);
        }
        return best;
    }

    /// <summary>Whether a block does the same as the one before it, of the same: what comes from before the first may be any.</summary>
    private static bool AreEqual((int Kind, int[] Back)[] signs, int start, int second, int block)
    {
        for (var i = second; i < second + block; i++)
        {
            var ((kind, back), (otherKind, otherBack)) = (signs[i - block], signs[i]);
            if (kind != otherKind || back.Length != otherBack.Length) return false;
            for (var k = 0; k < back.Length; k++)
            {
                var isFirst = second == start + block && otherBack[k] > i - second;
                var comesIn = back[k] == 0 || i - block - back[k] < start;
                var alsoComesIn = otherBack[k] == 0 || i - otherBack[k] < start;
                if (back[k] != otherBack[k] && !(comesIn && (alsoComesIn || isFirst))) return false;
            }
        }
        return true;
    }

    private static Group Group(Level level, List<Unit> run, int start, int block, int count)
    {
        List<Unit> whole = run.GetRange(start, block * count);
        var label = Label(level, whole[..block]);
        var own = OwnLeaves(level, whole, block);
        return new(Runs.WithLeaves(level, whole, own.Contains), FoldKind.Repetition, label)
        {
            Repeats = count,
            // One block after the other, each with the leaves that it alone uses.
            Inner = inside => inside.Fold(inside.Operations.Chunk(block).Select(parts => Runs.Group(inside, parts, FoldKind.Repetition, label, own.Contains)).Where(group => group.Parts.Count > 1)),
        };
    }

    /// <summary>The leaves that every block has one of: weights, but neither what the blocks share nor what the first begins with.</summary>
    private static HashSet<Tensor> OwnLeaves(Level level, List<Unit> run, int block)
    {
        var own = new HashSet<Tensor>();
        for (var i = 0; i < run.Count; i++)
        {
            var same = run[i < block ? i + block : i - block];
            for (var k = 0; k < run[i].Arguments.Count && k < same.Arguments.Count; k++)
                if (run[i].Arguments[k] is var place && place != same.Arguments[k] && level.TensorAt(place) is { IsLeaf: true } leaf && level.TensorAt(same.Arguments[k]).IsLeaf)
                    own.Add(leaf);
        }
        return own;
    }

    /// <summary>What a block does, in a few words: <c>×, tanh</c>.</summary>
    private static string Label(Level level, IReadOnlyList<Unit> block)
    {
        List<string> names = [.. block.Select(unit => unit.Group?.Label ?? level.TensorAt(unit.Place).Op!.Symbol)];
        return names.Count <= 3 ? string.Join(", ", names) : $"{names[0]}, …, {names[^1]}";
    }
}
