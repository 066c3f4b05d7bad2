namespace NotebookBackprop;

public abstract partial class Module
{
    /// <summary>What it is made of, with the count of parameters of each part.</summary>
    /// <param name="example">A batch to run it on, for the shapes of what the parts give; it runs as in use after training, and nothing changes.</param>
    public ModuleSummary Summary(Tensor? example = null)
    {
        var outputs = new Dictionary<Module, Shape>();
        if (example is not null) RunInUse(example, (module, y) => outputs[module] = y.Shape);
        List<ModuleSummary.Row> rows = [];
        Walk("", (path, module) =>
        {
            // A container's numbers are those of its parts.
            if (module._children.Count > 0 && module._parameters.Count == 0) return;
            rows.Add(new(path.TrimEnd('.'), module.GetType().Name, outputs.GetValueOrDefault(module), module._parameters.Values.Sum(parameter => parameter.Shape.Size)));
        });
        return new(rows, ParameterCount);
    }

    private void RunInUse(Tensor x, Action<Module, Tensor> observer) => InUse(() =>
    {
        Observe(this, x, observer);
        return x;
    });

    /// <summary>Runs something with the network as in use after training; then each part is as it was.</summary>
    private T InUse<T>(Func<T> run)
    {
        var training = Below().Select(module => (Module: module, module.IsTraining)).ToList();
        try
        {
            Eval();
            return run();
        }
        finally
        {
            foreach (var (module, isTraining) in training) module.IsTraining = isTraining;
        }
    }
}
