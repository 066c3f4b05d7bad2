namespace NotebookBackprop.Rendering;

/// <summary>A sum of products by a weight, which is a leaf, and of leaves; at least one product: w₀x₀ + w₁x₁ + b.</summary>
internal sealed record WeightedSum : Term
{
    /// <summary>What its arguments are called, in order.</summary>
    public static string Argument(int argument) => $"w{argument}";

    public override IEnumerable<Match> At(int place, Level level, Match so)
    {
        var arguments = new List<int>();
        var units = so.Units;
        if (level.Maker(place)?.Function != "add" || !IsTerm(place)) return [];
        if (!units.Any(unit => unit.Function == "multiply")) return [];
        return [new(so.Letters.AddRange(arguments.Distinct().Select((argument, i) => KeyValuePair.Create(Argument(i), argument))), units)];

        bool IsTerm(int at)
        {
            if (level.TensorAt(at).IsLeaf) return Add(at);
            if (level.Maker(at) is not { Parts.Count: 0, Function: "add" or "multiply" } unit) return false;
            units = units.Push(unit);
            return unit.Function == "add"
                ? unit.Arguments.All(IsTerm)
                : unit.Arguments.Any(factor => level.TensorAt(factor) is { IsLeaf: true, RequiresGrad: true }) && unit.Arguments.All(Add);
        }

        bool Add(int at)
        {
            if (!level.IsNumber(at)) arguments.Add(at);
            return true;
        }
    }
}
