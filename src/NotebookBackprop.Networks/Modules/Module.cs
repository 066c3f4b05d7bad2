namespace NotebookBackprop;

/// <summary>
/// A part of a network: a function of a tensor with parameters of its own and parts below it. A module of one's own adds
/// both in its constructor and says in <see cref="Compute"/> what it does.
/// </summary>
[TypeFormatterSource("NotebookBackprop.Rendering.NetworkFormatterSource, NotebookBackprop.Rendering")]
public abstract partial class Module
{
    private readonly OrderedDictionary<string, Tensor> _parameters = [];
    private readonly OrderedDictionary<string, Tensor> _buffers = [];
    private readonly OrderedDictionary<string, Module> _children = [];

    // Left out of JSON: where a notebook lists its variables, it asks for all of each.
    /// <summary>The parts, by their names, in the order in which they were added.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyDictionary<string, Module> Children => _children;

    /// <summary>Every parameter of it and its parts by path, as <c>0.weight</c>; one that is shared, by the first.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyDictionary<string, Tensor> Parameters => Collect(module => module._parameters);

    /// <summary>
    /// Every number it keeps without learning it, by path, as <c>1.running_mean</c>: what was gathered in training and is
    /// used after.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyDictionary<string, Tensor> Buffers => Collect(module => module._buffers);

    /// <summary>How many numbers there are to learn.</summary>
    public int ParameterCount => Parameters.Values.Sum(parameter => parameter.Shape.Size);

    /// <summary>Whether it runs as in training (dropout drops, batch norm uses the batch); true until <see cref="Eval"/>.</summary>
    public bool IsTraining { get; private set; } = true;

    /// <summary>What the module does; call the parts' <see cref="Forward"/>.</summary>
    protected abstract Tensor Compute(Tensor x);

    /// <summary>Lets it and its parts run as in training.</summary>
    public void Train() => SetTraining(true);

    /// <summary>Lets it and its parts run as in use after training.</summary>
    public void Eval() => SetTraining(false);

    /// <summary>Forgets the gradient of every parameter.</summary>
    public void ZeroGrad()
    {
        foreach (var parameter in Parameters.Values) parameter.ZeroGrad();
    }

    /// <summary>Adds a parameter that starts from these numbers.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    protected Tensor AddParameter(string name, Tensor start) => Add(_parameters, name, Functions.Variable(start));

    /// <summary>Adds numbers that are kept and saved with the parameters, and not learned; give them new ones with <see cref="Tensor.Assign"/>.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    protected Tensor AddBuffer(string name, Tensor start) => Add(_buffers, name, start.Detach());

    /// <summary>Adds a part. Its parameters are drawn under their paths from here on.</summary>
    /// <exception cref="ArgumentException">The name is taken, or the part contains this module.</exception>
    protected T AddChild<T>(string name, T child) where T : Module
    {
        if (child.Contains(this))
            throw new ArgumentException($"module: the part {name} contains the module it is added to; build the part first.");
        if (!_children.TryAdd(name, child))
            throw new ArgumentException($"module: a part is named {name} already; give another name.");
        // A name that the user gave stays, and that of a shared part is its first.
        foreach (var (path, tensor) in child.Parameters.Concat(child.Buffers))
            if (tensor.Name == path) tensor.Named($"{name}.{path}");
        return child;
    }

    private Tensor Add(OrderedDictionary<string, Tensor> to, string name, Tensor tensor)
    {
        if (_parameters.ContainsKey(name) || _buffers.ContainsKey(name))
            throw new ArgumentException($"module: a parameter is named {name} already; give another name.");
        to.Add(name, tensor.Named(name));
        return tensor;
    }

    private bool Contains(Module other) => ReferenceEquals(this, other) || _children.Values.Any(child => child.Contains(other));

    private OrderedDictionary<string, Tensor> Collect(Func<Module, OrderedDictionary<string, Tensor>> own)
    {
        var found = new OrderedDictionary<string, Tensor>();
        var seen = new HashSet<Tensor>();
        Walk("", (path, module) =>
        {
            foreach (var (name, tensor) in own(module))
                if (seen.Add(tensor)) found.Add(path + name, tensor);
        });
        return found;
    }

    /// <summary>It and every part below it, outermost first, with what the names of its own parameters begin with.</summary>
    private void Walk(string path, Action<string, Module> visit)
    {
        visit(path, this);
        foreach (var (name, child) in _children) child.Walk($"{path}{name}.", visit);
    }

    private void SetTraining(bool training) => Walk("", (_, module) => module.IsTraining = training);
}
