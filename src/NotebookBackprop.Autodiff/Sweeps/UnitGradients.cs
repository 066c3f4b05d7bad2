namespace NotebookBackprop.Autodiff;

/// <summary>
/// The backward sweep of a whole Jacobian. It begins with every unit vector of the output: a diagonal matrix, which stays one
/// through elementwise operations. So a vector holds it until an operation mixes elements, whose matrix it then scales by rows;
/// from there on all rows are swept at once.
/// </summary>
internal static class UnitGradients
{
    /// <summary>The rows of the Jacobian of a tape's output by one of its nodes.</summary>
    /// <param name="tape">A recorded computation.</param>
    /// <param name="source">The place of the node.</param>
    /// <param name="record">Whether the sweep is itself recorded, so that it can be differentiated again.</param>
    /// <returns>(elements of the output, …) before the node's shape; null where nothing flows to it.</returns>
    public static Tensor? Sweep(Tape tape, int source, bool record)
    {
        using var recording = Recording.UseForSweep(record);
        var leads = ManyGradients.LeadingFrom(tape, source);
        var place = tape.Count - 1;
        var diagonal = Functions.OnesLike(tape[place]);
        while (place > source && OnlyWay(tape, place, leads) is { } input)
        {
            var node = tape[place];
            if (node.StaleInput() is { } stale) throw ReverseMode.Stale(node, stale);
            if (node.Op!.VjpOfDiagonal(node, diagonal, input) is { } rows) return ManyGradients.Sweep(tape, rows, tape.InputsOf(place)[input], leads, source);
            if (node.Op is { IsElementwise: false } || node.Input(input).Shape != node.Shape) break;
            var contributions = new Tensor?[node.InputSpan.Length];
            node.Op.Vjp(node, diagonal, contributions);
            if (contributions[input] is not { } passed) return null;
            (diagonal, place) = (passed, tape.InputsOf(place)[input]);
        }
        var units = Functions.Reshape(Functions.Eye(diagonal.Shape.Size, dtype: diagonal.DType), [diagonal.Shape.Size, .. diagonal.Shape.Axes]);
        return ManyGradients.Sweep(tape, units * diagonal, place, leads, source);
    }

    /// <summary>The input by which alone a node is reached from the source; null where there are several.</summary>
    private static int? OnlyWay(Tape tape, int place, bool[] leads)
    {
        int? only = null;
        var inputs = tape.InputsOf(place);
        for (var k = 0; k < inputs.Length; k++)
        {
            if (!leads[inputs[k]] || !tape[place].Input(k).RequiresGrad) continue;
            if (only is not null) return null;
            only = k;
        }
        return only;
    }
}
