namespace NotebookBackprop.Rendering;

/// <summary>What is written on and around a node, and the room that takes. Kinds differ by shape, not by colour alone.</summary>
/// <param name="Inside">On the node: an operation's sign, or the name of a leaf or constant.</param>
/// <param name="InsideSize">The size of that text in CSS pixels.</param>
/// <param name="Above">Above an operation: its name; empty elsewhere.</param>
/// <param name="AboveSize">The size of that text.</param>
/// <param name="Below">Below it: its role, or an array's shape.</param>
/// <param name="Value">Above the wire that leaves it; empty for a constant that is its own number.</param>
/// <param name="Gradient">Below that wire; empty where there is none.</param>
/// <param name="End">At the end of the output's arrow: its name; empty elsewhere.</param>
/// <param name="HalfWidth">Of the shape.</param>
/// <param name="HalfHeight">Of the shape.</param>
/// <param name="IsBranch">Whether gradients of several uses come together at it.</param>
/// <param name="Stub">Length of the level wire on which value and gradient stand.</param>
internal sealed record NodeShape(
    string Inside, double InsideSize, string Above, double AboveSize, string Below, string Value, string Gradient, string End, double HalfWidth, double HalfHeight, bool IsBranch, double Stub)
{
    /// <summary>Before the count of operations in a fold: there is something inside.</summary>
    public const string FoldSign = "⊞";

    /// <summary>Below the rest, on a line of its own: what a check has to say of the node; mostly empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>How far below the shape that line stands.</summary>
    public double NoteAt => 14 + (Below.Length == 0 ? 0 : NoteRoom);

    /// <summary>The value as a small picture beside its numbers; null for none.</summary>
    public HeatMap? ValueMap { get; init; }

    /// <summary>The gradient as a small picture.</summary>
    public HeatMap? GradientMap { get; init; }

    /// <summary>Where such pictures begin, from the end of the shape: beyond its numbers' line, and past the words above and below it.</summary>
    public double MapsAt => MapsAfter(Words - HalfWidth);

    private const double NameRoom = 24, BelowRoom = 18, NoteRoom = 16, NumberRoom = 20, Arrow = 26, Branch = 20;

    /// <summary>The room around the point where wires attach.</summary>
    public Box Room
    {
        get
        {
            var end = End.Length == 0 ? 0 : TextMeasure.Width(End, GraphPicture.NameSize) + 8;
            return new(
                Math.Max(HalfWidth, Words),
                Math.Max(HalfWidth + Stub + end, Words),
                Math.Max(HalfHeight + (Above.Length == 0 ? 0 : NameRoom), NumberRoom + MapRoom(ValueMap)),
                Math.Max(HalfHeight + (Below.Length == 0 ? 0 : BelowRoom) + (Note.Length == 0 ? 0 : NoteRoom), NumberRoom + MapRoom(GradientMap)));
        }
    }

    /// <summary>A number as wide as they mostly come.</summary>
    public const string WideNumber = "−0.1234";

    /// <summary>The same with room for other numbers than those at hand.</summary>
    public NodeShape ForAnyNumbers() =>
        Value.Length == 0 ? this : this with { Stub = Stub + Math.Max(0, Math.Ceiling(NumberWidth(WideNumber, WideNumber) - NumberWidth(Value, Gradient))) };

    /// <summary>Measures a node.</summary>
    /// <param name="node">What is drawn.</param>
    /// <param name="isOutput">Whether its name stands at an arrow's end.</param>
    /// <param name="contributions">What its uses bring to its gradient, in the order in which they do; a walk shows the sum as it grows.</param>
    /// <param name="words">The language.</param>
    /// <param name="note">What a check has to say of it.</param>
    public static NodeShape Of(GraphNode node, bool isOutput, IReadOnlyList<Quantity> contributions, Language words, string note = "")
    {
        var isBranch = contributions.Count > 1;
        var name = Label.Shorten(node.Name);
        var isOperation = node.Kind == NodeKind.Operation;
        var isOwnNumber = node is { Kind: NodeKind.Constant, IsNamed: false, Value.IsNumber: true };
        var inside = isOperation ? Label.Shorten(node.Sign) : name;
        var size = !isOperation ? isOwnNumber ? GraphPicture.NumberSize : node.IsNamed ? GraphPicture.NameSize : GraphPicture.NeutralSize : inside.Length == 1 ? 24 : inside.Length <= 3 ? GraphPicture.NumberSize : 12.5;
        var shape = node.Value.IsNumber ? "" : node.Value.Shape.ToString();
        var role = node.Fold is { } fold ? $"{FoldSign} {Sentences.Operations(fold.Operations, words)}"
            : words.Roles.TryGetValue(node.Role, out var word) ? $"{RoleGlyph.Of(node.Role)} {word}" : "";
        var value = isOwnNumber ? "" : node.Value.Short();
        var gradient = node.Gradient?.Short() ?? "";
        var sums = isBranch ? contributions.Skip(1).Aggregate(new List<Quantity> { contributions[0] }, (sums, next) => [.. sums, sums[^1].Plus(next)]) : [];
        var numbers = sums.Select(sum => sum.Short()).Append(value).Append(gradient).Max(text => TextMeasure.Width(text, GraphPicture.NumberSize, isBold: true));
        var half = TextMeasure.Width(inside, size) / 2;
        var (above, aboveSize) = (isOperation && !isOutput ? name : "", node.IsNamed ? GraphPicture.NameSize : GraphPicture.NeutralSize);
        var below = string.Join(" ", new[] { role, shape }.Where(text => text.Length > 0));
        var halfWidth = Math.Ceiling(isOperation ? Math.Max(GraphPicture.Radius, half + 8) : isOwnNumber ? Math.Max(15, half + 9) : Math.Max(30, half + 14));
        var maps = Math.Max(Miniature.Width(node.ValueMap), Miniature.Width(node.GradientMap));
        if (maps > 0) maps += MapsAfter(WordsWidth(above, aboveSize, below, note) - halfWidth) + 9;
        return new(inside, size,
            above, aboveSize,
            below,
            value, gradient,
            isOutput ? name : "",
            halfWidth,
            isOperation ? GraphPicture.Radius : isOwnNumber ? 14 : GraphPicture.LeafHeight / 2,
            isBranch,
            Math.Max(Math.Ceiling(numbers == 0 ? 6 : numbers + 9), maps) + (isOutput ? Arrow : 0) + (isBranch ? Branch : 0))
        {
            Note = note,
            ValueMap = node.ValueMap,
            GradientMap = node.GradientMap,
        };
    }

    /// <summary>Half the width of the words above and below.</summary>
    private double Words => WordsWidth(Above, AboveSize, Below, Note);

    private static double WordsWidth(string above, double aboveSize, string below, string note) =>
        Math.Max(Math.Max(TextMeasure.Width(above, aboveSize), TextMeasure.Width(below, GraphPicture.RoleSize)), TextMeasure.Width(note, MarkSvg.NoteSize, isBold: true)) / 2;

    private static double MapsAfter(double words) => Math.Max(6, Math.Ceiling(words + 6));

    private static double MapRoom(HeatMap? map) => map is null ? 0 : Miniature.Height(map) + 10;

    private static double NumberWidth(string value, string gradient) =>
        Math.Max(TextMeasure.Width(value, GraphPicture.NumberSize, isBold: true), TextMeasure.Width(gradient, GraphPicture.NumberSize, isBold: true));
}
