using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>
/// An array of numbers of any shape, a single number included, that remembers how it was computed, so that its
/// gradient can be. Two tensors are equal only if they are the same one.
/// </summary>
[TypeFormatterSource("NotebookBackprop.Rendering.TensorFormatterSource, NotebookBackprop.Rendering")]
public sealed partial class Tensor
{
    private static long s_clock;

    private readonly Tensor[] _inputs;
    private readonly int _inputVersions;
    private NDArray _value;
    private int _version;

    /// <summary>Place on the tape that is being read right now; 0 else. See <see cref="Tape"/>.</summary>
    internal int Slot;

    /// <summary>A leaf of the graph.</summary>
    internal Tensor(NDArray value, bool requiresGrad = false)
    {
        _value = value;
        _inputs = [];
        RequiresGrad = requiresGrad;
        Scope = Scopes.Current;
        Order = Interlocked.Increment(ref s_clock);
    }

    /// <summary>A number of the user's code: it takes the type of the tensor it meets.</summary>
    internal Tensor(double number) : this(NDArray.Scalar(number)) => IsNumber = true;

    private Tensor(NDArray value, Op op, Tensor[] inputs, bool requiresGrad)
    {
        _value = value;
        _inputs = inputs;
        Op = op;
        RequiresGrad = requiresGrad;
        Scope = Scopes.Current;
        foreach (var input in inputs) _inputVersions += input._version;
        Order = Interlocked.Increment(ref s_clock);
    }

    /// <summary>The lengths of the axes; <c>()</c> for a single number.</summary>
    public Shape Shape => _value.Shape;

    /// <summary>The type of the numbers.</summary>
    public DType DType => _value.DType;

    /// <summary>Whether a backward sweep computes a gradient for it.</summary>
    public bool RequiresGrad { get; }

    /// <summary>The gradient that <see cref="Backward()"/> has added up, in this tensor's shape; null before.</summary>
    public Tensor? Grad { get; private set; }

    /// <summary>The name given with <see cref="Named"/>, if any.</summary>
    public string? Name { get; private set; }

    /// <summary>The path of the named scopes it was made in, <c>block/layer1</c>; null outside of any.</summary>
    public string? Scope { get; }

    /// <summary>The operation that made it; null for a leaf: a variable or a constant.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Op? Op { get; }

    /// <summary>What it was computed from, in the operation's order; empty for a leaf.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<Tensor> Inputs => _inputs;

    /// <summary>When it was made: of two tensors the later has the greater order.</summary>
    public long Order { get; }

    /// <summary>Whether it was made by no recorded operation.</summary>
    public bool IsLeaf => Op is null;

    internal NDArray Value => _value;

    internal bool IsNumber { get; private init; }

    /// <summary>Whether it is written as its digits where it has no name: a single number that takes no gradient.</summary>
    internal bool IsPlainNumber => IsLeaf && !RequiresGrad && Shape.Size == 1;

    internal ReadOnlySpan<Tensor> InputSpan => _inputs;

    /// <summary>Names it in drawings and messages, whatever the notebook's variables are called.</summary>
    /// <param name="name">Any text.</param>
    /// <returns>This tensor.</returns>
    public Tensor Named(string name)
    {
        Name = name;
        return this;
    }

    /// <summary>The number that a tensor of one element holds.</summary>
    /// <exception cref="InvalidOperationException">It has more elements than one, or none.</exception>
    public double Item() => Shape.Size == 1
        ? _value.Item()
        : throw new InvalidOperationException($"Item: shape {Shape} has {Shape.Size} elements, not one; take them all with ToArray().");

    /// <summary>The elements as doubles, row-major, in an array of their own.</summary>
    public double[] ToArray() => _value.ToDoubles();

    /// <summary>The same numbers without history: a constant to every later operation.</summary>
    public Tensor Detach() => new(_value);

    /// <summary>The numbers in brackets, long axes shortened.</summary>
    public override string ToString() => TensorText.Write(_value);

    internal Tensor Input(int i) => _inputs[i];
}
