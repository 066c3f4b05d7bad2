namespace NotebookBackprop;

/// <summary>
/// A part of a network: a function of a tensor with parameters of its own and parts below it. A module of one's own adds
/// both in its constructor and says in <see cref="Compute"/> what it does.
/// </summary>
public abstract class Module
{
    [ThreadStatic] private static Module? s_running;

    private readonly OrderedDictionary<string, Tensor> _parameters = [];
    private readonly OrderedDictionary<string, Module> _children = [];

    /// <summary>The parts, by their names, in the order in which they were added.</summary>
    public IReadOnlyDictionary<string, Module> Children => _children;

    /// <summary>Every parameter of it and its parts by path, as <c>0.weight</c>; one that is shared, by the first.</summary>
    public IReadOnlyDictionary<string, Tensor> Parameters
    {
        get
        {
            var found = new OrderedDictionary<string, Tensor>();
            Collect("", found, []);
            return found;
        }
    }

    /// <summary>How many numbers there are to learn.</summary>
    public int ParameterCount => Parameters.Values.Sum(parameter => parameter.Shape.Size);

    /// <summary>Whether it runs as in training (dropout drops, batch norm uses the batch); true until <see cref="Eval"/>.</summary>
    public bool IsTraining { get; private set; } = true;

    /// <summary>Runs it on a batch. What is recorded carries the module's path as its scope, for drawings to fold by.</summary>
    public Tensor Forward(Tensor x)
    {
        var caller = s_running;
        var name = caller?._children.FirstOrDefault(child => ReferenceEquals(child.Value, this)).Key;
        using var scope = name is null ? null : Functions.Scope(name);
        s_running = this;
        try { return Compute(x); }
        finally { s_running = caller; }
    }

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
    protected Tensor AddParameter(string name, Tensor start)
    {
        var parameter = Functions.Variable(start).Named(name);
        if (!_parameters.TryAdd(name, parameter))
            throw new ArgumentException($"module: a parameter is named {name} already; give another name.");
        return parameter;
    }

    /// <summary>Adds a part.</summary>
    /// <exception cref="ArgumentException">The name is taken, or the part contains this module.</exception>
    protected T AddChild<T>(string name, T child) where T : Module
    {
        if (child.Contains(this))
            throw new ArgumentException($"module: the part {name} contains the module it is added to; build the part first.");
        if (!_children.TryAdd(name, child))
            throw new ArgumentException($"module: a part is named {name} already; give another name.");
        return child;
    }

    private bool Contains(Module other) => ReferenceEquals(this, other) || _children.Values.Any(child => child.Contains(other));

    private void Collect(string path, OrderedDictionary<string, Tensor> found, HashSet<Tensor> seen)
    {
        foreach (var (name, parameter) in _parameters)
            if (seen.Add(parameter)) found.Add(path + name, parameter);
        foreach (var (name, child) in _children) child.Collect($"{path}{name}.", found, seen);
    }

    private void SetTraining(bool training)
    {
        IsTraining = training;
        foreach (var child in _children.Values) child.SetTraining(training);
    }
}
