namespace NotebookBackprop.Rendering;

/// <summary>The words of a check at the nodes of a drawing.</summary>
internal sealed record MarkWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<MarkWords> In { get; } = new(English, Spanish);

    /// <summary>At the first wrong node of the drawing.</summary>
    public required string First { get; init; }

    /// <summary>Of a node that could not be compared, after its sign.</summary>
    public required string NotCheckable { get; init; }

    public required IReadOnlyDictionary<NodeVerdict, string> Verdicts { get; init; }

    private static MarkWords English => new()
    {
        First = "first wrong",
        NotCheckable = "not checkable",
        Verdicts = new Dictionary<NodeVerdict, string>
        {
            [NodeVerdict.Right] = "✓ right",
            [NodeVerdict.Kink] = "∧ kink",
            [NodeVerdict.Wrong] = "✗ wrong",
            [NodeVerdict.Flat] = "– constant but for jumps",
            [NodeVerdict.NotFinite] = "– not finite",
            [NodeVerdict.Random] = "– answers differently each time",
            [NodeVerdict.Coarse] = "– single precision, too coarse",
            [NodeVerdict.Stale] = "– computed from old numbers",
            [NodeVerdict.Hidden] = "– a checkpoint hides its inside",
        },
    };

    private static MarkWords Spanish => new()
    {
        First = "primera errónea",
        NotCheckable = "no comprobable",
        Verdicts = new Dictionary<NodeVerdict, string>
        {
            [NodeVerdict.Right] = "✓ correcta",
            [NodeVerdict.Kink] = "∧ pico",
            [NodeVerdict.Wrong] = "✗ errónea",
            [NodeVerdict.Flat] = "– constante salvo saltos",
            [NodeVerdict.NotFinite] = "– no finita",
            [NodeVerdict.Random] = "– responde distinto cada vez",
            [NodeVerdict.Coarse] = "– precisión simple, demasiado gruesa",
            [NodeVerdict.Stale] = "– calculada con números viejos",
            [NodeVerdict.Hidden] = "– un punto de control oculta su interior",
        },
    };
}
