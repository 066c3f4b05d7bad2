namespace NotebookBackprop;

public abstract partial class Module
{
    /// <summary>Which class the network gives the places around some points of a plane; it runs as in use after training, and nothing changes.</summary>
    /// <param name="data">Points, (count, 2), with their classes.</param>
    /// <param name="size">How many places there are on each side.</param>
    /// <exception cref="ArgumentException">The data are not points of a plane, or the network does not give one row of scores, or one number, for each of them.</exception>
    public DecisionBoundary DecisionBoundary(Dataset data, int size = 64)
    {
        var reader = new PlaneReader(this, data, size);
        return reader.Boundary([reader.Read(null)]);
    }

    /// <summary>What it gives, run as in use, with its history.</summary>
    internal Tensor Answer(Tensor x) => InUse(() => Forward(x));

    /// <summary>Runs something with other numbers in place of parameters and buffers; what was recorded with their own stays as it is.</summary>
    /// <param name="numbers">One for each entry of the state, in its order.</param>
    /// <param name="run">Reads them only.</param>
    internal T With<T>(IReadOnlyList<Tensor> numbers, Func<T> run)
    {
        var own = State.Values.ToArray();
        var lent = new List<Tensor.Loan>();
        try
        {
            foreach (var (i, tensor) in own.Index()) lent.Add(tensor.Borrow(numbers[i]));
            return run();
        }
        finally
        {
            foreach (var loan in lent) loan.Return();
        }
    }
}
