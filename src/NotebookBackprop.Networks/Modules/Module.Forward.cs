using System.Globalization;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public abstract partial class Module
{
    [ThreadStatic] private static Run? s_running;
    [ThreadStatic] private static Action<Module, Tensor>? s_observer;

    /// <summary>
    /// Runs it on a batch. What is recorded carries the module's path as its scope, for drawings to fold by; a part that is
    /// run again by the same module has the number of the run after its name, as <c>cell#2</c>.
    /// </summary>
    public Tensor Forward(Tensor x)
    {
        using var _ = new Running(this);
        var y = Compute(x);
        s_observer?.Invoke(this, y);
        return y;
    }

    /// <summary>Runs what a module of one's own does besides <see cref="Compute"/>, such as a step of a recurrent cell, in the module's scope.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    protected T Scoped<T>(Func<T> compute)
    {
        using var _ = new Running(this);
        return compute();
    }

    /// <summary>Calls a function with every module that runs below this one and what it gives, in order of execution; records nothing.</summary>
    private protected static void Observe(Module net, Tensor x, Action<Module, Tensor> observer)
    {
        var before = s_observer;
        s_observer = observer;
        try
        {
            using var _ = Functions.NoGrad();
            net.Forward(x);
        }
        finally { s_observer = before; }
    }

    /// <summary>A module that runs, in its scope, until it is disposed.</summary>
    private readonly ref struct Running
    {
        private readonly Run? _caller;
        private readonly Scopes.Closing? _scope;

        public Running(Module module)
        {
            _caller = s_running;
            _scope = _caller?.NameOf(module) is { } name ? Scopes.Open(name) : null;
            s_running = module._children.Count == 0 ? Run.Childless : new(module._children);
        }

        public void Dispose()
        {
            s_running = _caller;
            _scope?.Dispose();
        }
    }

    /// <summary>A module that runs, and how often it has run its parts.</summary>
    private sealed class Run(OrderedDictionary<string, Module> children)
    {
        /// <summary>Any module without parts.</summary>
        public static readonly Run Childless = new([]);

        private readonly int[] _runs = new int[children.Count];

        /// <summary>The name of a part for its next run: the names it was added by, in turn; then the last of them, numbered.</summary>
        public string? NameOf(Module part)
        {
            var (run, seen, last) = (0, 0, (string?)null);
            for (var i = 0; i < _runs.Length; i++)
            {
                var (name, child) = children.GetAt(i);
                if (!ReferenceEquals(child, part)) continue;
                if (last is null) run = ++_runs[i];
                last = name;
                if (++seen == run) return name;
            }
            return last is null ? null : string.Create(CultureInfo.InvariantCulture, $"{last}#{run - seen + 1}");
        }
    }
}
