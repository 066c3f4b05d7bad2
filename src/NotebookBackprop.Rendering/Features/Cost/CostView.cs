using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>What derivatives of one tensor by another cost in either mode, as plain data.</summary>
/// <param name="Output">What is differentiated.</param>
/// <param name="Input">By what.</param>
/// <param name="Cost">The counts; null where nothing recorded leads from the input to the output.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record CostView(Side Output, Side Input, SweepCost? Cost)
{
    /// <summary>Counts what was recorded; nothing is computed.</summary>
    /// <param name="output">A computed tensor.</param>
    /// <param name="wrt">A tensor that takes a gradient.</param>
    /// <param name="notebook">Its variables give names.</param>
    public static CostView Of(Tensor output, Tensor wrt, INotebook notebook)
    {
        var names = Naming.OfUser([output, wrt], notebook);
        return new(new(names.GetValueOrDefault(output, "y"), output.Shape), new(names.GetValueOrDefault(wrt, "x"), wrt.Shape), SweepCost.Of(wrt, output));
    }

    /// <summary>The ways to differentiate: what each is called, its sweeps, multiply-adds and bytes, and whether it is the cheaper of the two that give all.</summary>
    internal IReadOnlyList<CostRow> Rows(CostWords words)
    {
        var cost = Cost!;
        var (forward, reverse) = (cost.Inputs, cost.Outputs);
        return
        [
            new(words.ValueAlone, 0, cost.Value, cost.ValueBytes, false),
            new(words.ForwardSweep, 1, cost.Value + cost.Sweep, cost.ForwardBytes, false),
            new(words.BackwardSweep, 1, cost.Value + cost.Sweep, cost.ReverseBytes, false),
            new(words.ByForward, forward, cost.JacobianForward, cost.ForwardBytes + cost.JacobianBytes, forward < reverse),
            new(words.ByBackward, reverse, cost.JacobianReverse, cost.ReverseBytes + cost.JacobianBytes, reverse < forward),
        ];
    }
}

/// <summary>One way to differentiate.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sweeps">How many sweeps it takes.</param>
/// <param name="Work">Its multiply-adds, the value's included.</param>
/// <param name="Bytes">What it holds at once.</param>
/// <param name="IsCheaper">Whether it is the cheaper way to the whole Jacobian.</param>
internal sealed record CostRow(string Name, int Sweeps, double Work, double Bytes, bool IsCheaper);
