using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>
/// An array of numbers of any shape, a single number included, that remembers how it was computed, so that its
/// gradient can be. Two tensors are equal only if they are the same one.
/// </summary>
[TypeFormatterSource("NotebookBackprop.Rendering.TensorFormatterSource, NotebookBackprop.Rendering")]
[System.Text.Json.Serialization.JsonConverter(typeof(TensorJson))]
public sealed partial class Tensor
{
    private static long s_clock;

    private readonly Pair _inputs;
    private int _version;
    private NDArray _value;
    private Extras? _extras;
    private int _step;
    private State _state;

    /// <summary>Place on the tape that is being read right now; 0 else. See <see cref="Tape"/>.</summary>
    internal int Slot;

    /// <summary>A leaf of the graph.</summary>
    internal Tensor(NDArray value, bool requiresGrad = false) : this(value, requiresGrad ? State.RequiresGrad : State.None, 0)
    {
    }

    /// <summary>A number of the user's code: it takes the type of the tensor it meets.</summary>
    internal Tensor(double number, DType dtype = DType.Float64) : this(NDArray.Scalar(number, dtype), State.IsNumber, 0)
    {
    }

    private Tensor(NDArray value, State state, int step)
    {
        _value = value;
        _state = state;
        _step = step;
        Scope = Scopes.Current;
        Order = Interlocked.Increment(ref s_clock);
    }

    private Tensor(NDArray value, Op op, Tensor input, State state, int step) : this(value, state, step)
    {
        Op = op;
        _inputs[0] = input;
        _version = input._version;
        if ((input.IsLeaf || input.Is(State.IsMoved)) && (op.Role == Role.Mover || value.Overlaps(input._value))) _state |= State.IsMoved;
    }

    private Tensor(NDArray value, Op op, Tensor a, Tensor b, State state, int step) : this(value, state, step)
    {
        Op = op;
        _inputs[0] = a;
        _inputs[1] = b;
        _version = a._version + b._version;
    }

    private Tensor(NDArray value, Op op, Tensor[] inputs, State state, int step) : this(value, state, step)
    {
        Op = op;
        Extra.Inputs = inputs;
        foreach (var input in inputs) _version += input._version;
        if (op.Role == Role.Mover && Array.Exists(inputs, input => input.IsLeaf || input.Is(State.IsMoved))) _state |= State.IsMoved;
    }

    /// <summary>The lengths of the axes; <c>()</c> for a single number.</summary>
    public Shape Shape => _value.Shape;

    /// <summary>The type of the numbers.</summary>
    public DType DType => _value.DType;

    /// <summary>Whether a backward sweep computes a gradient for it.</summary>
    public bool RequiresGrad => Is(State.RequiresGrad);

    /// <summary>
    /// The gradient that <see cref="Backward()"/> has added up in a variable, in its shape; null before. What was computed keeps
    /// none: a drawing shows it, and <c>Grad(f, x)</c> computes it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The tensor was computed by a recorded operation.</exception>
    public Tensor? Grad
    {
        get
        {
            if (Op is { } op)
                throw new InvalidOperationException($"Grad: {(Name is { } name ? $"{name} was" : "the tensor was")} computed, by {op.Name}, and only variables keep a gradient; see this one in a drawing (#!backprop graph), compute it with Grad(f, x) for a function f of it, or look at it with OnGrad during Backward.");
            if (Gradient is { } gradient) gradient._state |= State.IsSeen;
            return Gradient;
        }
    }

    /// <summary>The gradient, for those who do not hold on to it.</summary>
    internal Tensor? Gradient => _extras?.Grad;

    /// <summary>The name given with <see cref="Named"/>, if any.</summary>
    public string? Name
    {
        get => _extras?.Name;
        private init
        {
            if (value is not null) Extra.Name = value;
        }
    }

    /// <summary>The path of the named scopes it was made in, <c>block/layer1</c>; null outside of any.</summary>
    public string? Scope { get; }

    /// <summary>The operation that made it; null for a leaf: a variable or a constant.</summary>
    public Op? Op { get; }

    /// <summary>What it was computed from, in the operation's order; empty for a leaf.</summary>
    public IReadOnlyList<Tensor> Inputs => InputSpan.ToArray();

    /// <summary>When it was made: of two tensors the later has the greater order.</summary>
    public long Order { get; }

    /// <summary>Whether it was made by no recorded operation.</summary>
    public bool IsLeaf => Op is null;

    /// <summary>How often a variable has been given new numbers.</summary>
    internal int Version => _version;

    internal bool IsNumber => Is(State.IsNumber);

    /// <summary>Whether it is written as its digits where it has no name: a single number that takes no gradient.</summary>
    internal bool IsPlainNumber => IsLeaf && !RequiresGrad && Shape.Size == 1;

    internal ReadOnlySpan<Tensor> InputSpan =>
        Op is null ? [] : _extras?.Inputs is { } many ? many : ((ReadOnlySpan<Tensor>)_inputs)[..(_inputs[1] is null ? 1 : 2)];

    /// <summary>Names it in drawings and messages, whatever the notebook's variables are called.</summary>
    /// <param name="name">Any text.</param>
    /// <returns>This tensor.</returns>
    public Tensor Named(string name)
    {
        Extra.Name = name;
        return this;
    }

    /// <summary>The number that a tensor of one element holds.</summary>
    /// <exception cref="InvalidOperationException">It has more elements than one, or none.</exception>
    public double Item() => Shape.Size == 1
        ? Value.Item()
        : throw new InvalidOperationException($"Item: shape {Shape} has {Shape.Size} elements, not one; take them all with ToArray().");

    /// <summary>The elements as doubles, row-major, in an array of their own.</summary>
    public double[] ToArray() => Value.ToDoubles();

    /// <summary>The same numbers without history: a constant to every later operation.</summary>
    public Tensor Detach()
    {
        var constant = new Tensor(Shared(), State.None, 0);
        if (!IsLeaf && RequiresGrad) constant.Extra.Source = new(this);
        return constant;
    }

    /// <summary>Whether it was detached from a history that leads to a variable.</summary>
    internal bool IsDetached => _extras?.Source is not null;

    /// <summary>What it was detached from, as long as that is there: a history is not kept for it.</summary>
    internal Tensor? DetachedFrom => _extras?.Source is { } source && source.TryGetTarget(out var tensor) ? tensor : null;

    /// <summary>The numbers in brackets, long axes shortened.</summary>
    public override string ToString() => TensorText.Write(Value);

    internal Tensor Input(int i) => InputSpan[i];

    private Extras Extra => _extras ??= new();

    private bool Is(State state) => (_state & state) != 0;

    [Flags]
    private enum State
    {
        None = 0,
        RequiresGrad = 1,

        /// <summary>A number of the user's code.</summary>
        IsNumber = 2,

        /// <summary>Its buffer is nobody else's.</summary>
        Owns = 4,

        /// <summary>A gradient that users may hold.</summary>
        IsSeen = 8,

        /// <summary>A leaf whose numbers were only put elsewhere: a transpose, a slice.</summary>
        IsMoved = 16,
    }

    /// <summary>The inputs of most operations, without an array of their own.</summary>
    [System.Runtime.CompilerServices.InlineArray(2)]
    private struct Pair
    {
        private Tensor _first;
    }

    /// <summary>What few tensors have.</summary>
    private sealed class Extras
    {
        public string? Name;
        public Tensor? Grad;
        public Tensor[]? Inputs;
        public List<Func<Tensor, Tensor?>>? Hooks;
        public int ViewedIn;
        public int Sweeps;
        public WeakReference<Tensor>? Source;
    }
}
