using System.Globalization;

namespace NotebookBackprop;

public abstract partial class Module
{
    [ThreadStatic] private static Run? s_running;
    [ThreadStatic] private static Action<Module, Tensor>? s_observer;

    /// <summary>
    /// Runs it on a batch. What is recorded carries the module's path as its scope, for drawings to fold by; a part that is
    /// run again by the same module has the number of the run after its name, as <c>cell#2</c>.
    /// </summary>
    public Tensor Forward(Tensor x) => Scoped(() =>
    {
        var y = Compute(x);
        s_observer?.Invoke(this, y);
        return y;
    });

    /// <summary>Runs what a module of one's own does besides <see cref="Compute"/>, such as a step of a recurrent cell, in the module's scope.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    protected T Scoped<T>(Func<T> compute)
    {
        var caller = s_running;
        using var scope = caller?.NameOf(this) is { } name ? Functions.Scope(name) : null;
        s_running = new(this);
        try { return compute(); }
        finally { s_running = caller; }
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

    /// <summary>A module that runs, and how often it has run its parts.</summary>
    private sealed class Run(Module module)
    {
        private readonly Dictionary<Module, int> _runs = [];

        /// <summary>The name of a part for its next run: the names it was added by, in turn; then the last of them, numbered.</summary>
        public string? NameOf(Module part)
        {
            List<string> names = [.. module._children.Where(child => ReferenceEquals(child.Value, part)).Select(child => child.Key)];
            if (names.Count == 0) return null;
            var run = _runs[part] = _runs.GetValueOrDefault(part) + 1;
            return run <= names.Count ? names[run - 1] : string.Create(CultureInfo.InvariantCulture, $"{names[^1]}#{run - names.Count + 1}");
        }
    }
}
