namespace NotebookBackprop.Foreign;

/// <summary>All operators that are known: a new one is one line here.</summary>
internal static class OnnxOperators
{
    private static readonly OnnxOperator[] s_all =
    [
        .. Elementwise.Operators,
        .. Activations.Operators,
        .. Arithmetic.Operators,
        .. Comparisons.Operators,
        .. Products.Operators,
        .. Reductions.Operators,
        .. Shapes.Operators,
        .. Parts.Operators,
        .. Filled.Operators,
        Conv.Operator,
        ConvTranspose.Operator,
        .. Pooling.Operators,
        .. Normalizations.Operators,
        Lstm.Operator,
        Gru.Operator,
        Rnn.Operator,
        .. Gathers.Operators,
        .. Scatters.Operators,
        Pad.Operator,
        Resize.Operator,
        .. Orders.Operators,
        Dropout.Operator,
        .. Control.Operators,
    ];

    private static readonly Dictionary<string, OnnxOperator> s_byName = s_all.ToDictionary(each => each.Name);

    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_byName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether a domain is that of the standard's operators.</summary>
    public static bool IsStandard(string domain) => domain is "" or "ai.onnx";

    /// <summary>An operator by its domain and name; null where it is not known.</summary>
    public static OnnxOperator? Find(string domain, string name) => IsStandard(domain) ? s_byName.GetValueOrDefault(name) : null;
}
