using System.Globalization;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>What the recurrent operators have in common: sequences, directions, lengths, layouts.</summary>
internal static class Recurrence
{
    /// <summary>The names of their settings.</summary>
    public static string[] Attributes { get; } = ["activation_alpha", "activation_beta", "activations", "clip", "direction", "hidden_size", "layout"];

    /// <summary>The next states from an input, (batch, features), and the last states, each (batch, hidden).</summary>
    public delegate Tensor[] Step(Tensor x, Tensor[] states);

    /// <summary>Runs an operator.</summary>
    /// <param name="call">Its inputs are X, W, R, B, lengths, and one first state for each.</param>
    /// <param name="states">How many states it keeps.</param>
    /// <param name="cell">The step of one direction.</param>
    /// <returns>The first state after each step, then each state after the last.</returns>
    public static IReadOnlyList<OnnxValue> Run(OnnxCall call, int states, Func<RecurrentWeights, Step> cell)
    {
        var isBatchFirst = call.Is("layout");
        var x = isBatchFirst ? Transpose(call.Float(0), 0, 1) : call.Float(0);
        var direction = call.Choice("direction", "forward", "reverse", "bidirectional");
        bool[] backwards = direction == "bidirectional" ? [false, true] : [direction == "reverse"];
        var hidden = call.Integer("hidden_size", call[2].Shape[^1]);
        int[]? lengths = call.Maybe(4)?.ToIntegers();
        // Nodes without a path in their name still belong together.
        using var scope = call.Node is { Scope: null, Name.Length: > 0 } node ? Scope(node.Name) : null;
        var runs = backwards.Select((isBackwards, d) =>
        {
            using var way = backwards.Length > 1 ? Scope(isBackwards ? "reverse" : "forward") : null;
            Tensor[] first = [.. Enumerable.Range(0, states).Select(i => call.MaybeFloat(5 + i) is { } given
                ? isBatchFirst ? given[.., d] : given[d] : Zeros([x.Shape[1], hidden], x.DType))];
            return Follow(x, first, cell(new(call, d, backwards.Length, hidden)), isBackwards, lengths);
        }).ToList();

        var y = Stack([.. runs.Select(run => run.Outputs)], axis: 1);
        var last = Enumerable.Range(0, states).Select(i => Stack([.. runs.Select(run => run.Last[i])], isBatchFirst ? 1 : 0));
        return [isBatchFirst ? Permute(y, 2, 0, 1, 3) : y, .. last.Select(state => (OnnxValue)state)];
    }

    private static (Tensor Outputs, Tensor[] Last) Follow(Tensor x, Tensor[] states, Step step, bool isBackwards, int[]? lengths)
    {
        var steps = x.Shape[0];
        var outputs = new Tensor[steps];
        for (var i = 0; i < steps; i++)
        {
            using var scope = Scope(i == 0 ? "step" : string.Create(CultureInfo.InvariantCulture, $"step#{i + 1}"));
            var at = isBackwards ? steps - 1 - i : i;
            var next = step(x[at], states);
            outputs[at] = next[0];
            if (lengths?.Any(length => length <= at) == true)
            {
                // Behind its end a sequence keeps its states and gives zeros.
                var isInside = Constant([.. lengths.Select(length => length > at ? 1.0 : 0)], [lengths.Length, 1], x.DType);
                outputs[at] = Where(isInside, next[0], 0);
                next = [.. next.Zip(states, (after, before) => Where(isInside, after, before))];
            }
            states = next;
        }
        return (Stack(outputs), states);
    }
}
