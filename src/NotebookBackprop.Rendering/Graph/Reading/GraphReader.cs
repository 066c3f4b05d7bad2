namespace NotebookBackprop.Rendering;

/// <summary>Reads a graph view from the tape that ends in one tensor.</summary>
internal sealed class GraphReader
{
    private readonly TapeNumbers _numbers;
    private readonly Dictionary<Tensor, int> _ids = [];
    private readonly Level _level;

    /// <param name="output">Any tensor.</param>
    /// <param name="notebook">Its variables give the nodes their names.</param>
    /// <param name="folding">What is shown as one node; <see cref="Folding.Auto"/> where null.</param>
    /// <param name="kept">A tensor that stays in sight whatever is folded.</param>
    public GraphReader(Tensor output, INotebook notebook, Folding? folding = null, Tensor? kept = null)
    {
        var variables = notebook.Variables.Select(variable => variable.Value).OfType<Tensor>().ToHashSet();
        _numbers = new(output, notebook);
        Whole = Level.Of(new(_numbers.Tape, _numbers.IsNumber, variables.Contains, tensor => tensor == kept));
        _level = (folding ?? Folding.Auto).Apply(Whole, UserNames);
    }

    /// <summary>The graph before anything is folded.</summary>
    public Level Whole { get; }

    /// <summary>The names that the user gave.</summary>
    public IReadOnlyDictionary<Tensor, string> UserNames => _numbers.UserNames;

    public GraphView Read()
    {
        var insides = new FoldInsides(_numbers, _level);
        var reader = new LevelReader(_numbers, _level, insides);
        var view = reader.Read();
        foreach (var (place, id) in reader.Ids) _ids[_numbers.Tape.Nodes[place]] = id;
        return insides.Fill(view);
    }

    /// <summary>The node of a tensor that the view which was read holds; null for any other.</summary>
    public int? NodeOf(Tensor tensor) => _ids.TryGetValue(tensor, out var id) ? id : null;

    /// <summary>The tensor that formulas call by a name, digits as indices or plain: v₁₂ or v12; null where there is none.</summary>
    public Tensor? Named(string name) => _numbers.Named(name);
}
