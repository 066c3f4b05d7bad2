using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The sum of products over named axes; its transposes are sums of the same kind.</summary>
/// <param name="Inputs">A letter for each axis of each input.</param>
/// <param name="Output">The letters that are left; over the others the sum runs.</param>
internal sealed record EinsumOp(string[] Inputs, string Output) : MultilinearOp
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public override string Name => "einsum";

    public override Role Role => Role.Swapper;

    /// <summary>Every combination of the named axes.</summary>
    internal override OpCost Cost(Tensor output)
    {
        var lengths = new Dictionary<char, double>();
        for (var i = 0; i < Inputs.Length; i++)
            foreach (var (axis, letter) in Inputs[i].Index())
                lengths[letter] = Math.Max(lengths.GetValueOrDefault(letter, 1), output.Input(i).Shape[axis]);
        return OpCost.Same(OpFamily.Product, lengths.Values.Aggregate(1.0, (product, length) => product * length));
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new(new EinsumOp(["ij", "jk"], "ik"), new Domain([2, 3]), new Domain([3, 4])),
        new(new EinsumOp(["bij", "bkj", "k"], "bi"), new Domain([2, 2, 3]), new Domain([1, 2, 3]), new Domain([2])),
        new(new EinsumOp(["iij", "k"], "ki"), new Domain([3, 3, 2]), new Domain([2])),
        new(new EinsumOp(["i", "j"], "ij"), new Domain([2]), new Domain([3])),
    ];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("einsum", [new Formula.Symbol(EinsumEquation.Write(this)), .. inputs]);

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) =>
        Contraction.Of(inputs, Inputs, Output, Sizes(Array.ConvertAll(inputs.ToArray(), input => input.Shape)));

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream)
    {
        var shapes = Array.ConvertAll(output.InputSpan.ToArray(), x => x.Shape);
        var sizes = Sizes(shapes);
        List<Tensor> operands = [upstream, .. output.Inputs.Where((_, i) => i != input)];
        List<string> names = [Output, .. Inputs.Where((_, i) => i != input)];
        Shape[] held = [upstream.Shape, .. shapes.Where((_, i) => i != input)];
        var wanted = "";
        foreach (var letter in Inputs[input])
        {
            if (wanted.Contains(letter, StringComparison.Ordinal))
            {
                // A diagonal was taken: what comes back lies on the diagonal of an identity matrix.
                var second = Letters.Except(string.Concat(Inputs) + Output + wanted).First();
                operands.Add(Functions.Eye(sizes[letter], dtype: upstream.DType).Named("I"));
                names.Add($"{letter}{second}");
                wanted += second;
                continue;
            }
            wanted += letter;
            var found = held.Where((shape, i) => names[i].IndexOf(letter, StringComparison.Ordinal) is >= 0 and var axis && shape[axis] == sizes[letter]);
            if (found.Any()) continue;
            // An axis that was summed away within this input alone: every element gets the same.
            operands.Add(Functions.Ones([sizes[letter]], upstream.DType).Named("1"));
            names.Add(letter.ToString());
        }
        return Tensor.Apply(new EinsumOp([.. names], wanted), [.. operands]);
    }

    /// <summary>The length of each named axis; an axis of length 1 repeats where another operand's is longer.</summary>
    private Dictionary<char, int> Sizes(ReadOnlySpan<Shape> shapes)
    {
        var sizes = new Dictionary<char, int>();
        for (var i = 0; i < shapes.Length; i++)
            for (var axis = 0; axis < Inputs[i].Length; axis++)
            {
                var (letter, n) = (Inputs[i][axis], shapes[i][axis]);
                var known = sizes.GetValueOrDefault(letter, 1);
                var isDiagonal = Inputs[i].IndexOf(letter, StringComparison.Ordinal) < axis;
                if (known != n && (isDiagonal || (known != 1 && n != 1)))
                    throw new ArgumentException($"einsum: in {EinsumEquation.Write(this)} with shapes {string.Join(", ", shapes.ToArray())}, axis {EinsumEquation.Letter(letter)} is both {known} and {n}; give it one length.");
                sizes[letter] = known == 1 ? n : known;
            }
        return sizes;
    }
}

public static partial class Functions
{
    /// <summary>
    /// The sum of products over named axes (Einstein's convention): <c>Einsum("ij,jk->ik", a, b)</c> is a matrix
    /// product. A letter names an axis; letters that the output lacks are summed over, a letter twice in one operand
    /// takes the diagonal, <c>...</c> stands for leading axes, which broadcast. Without an arrow the output has the
    /// letters that occur once, in alphabetical order.
    /// </summary>
    /// <param name="equation">A group of letters for each operand, parted by commas, then an arrow and the output's letters.</param>
    /// <param name="operands">One tensor or more.</param>
    /// <exception cref="ArgumentException">The equation cannot be read, or the operands do not fit it.</exception>
    public static Tensor Einsum(string equation, params Tensor[] operands) =>
        Tensor.Apply(EinsumEquation.Read(equation, Array.ConvertAll(operands, x => x.Shape)), [.. operands]);
}
