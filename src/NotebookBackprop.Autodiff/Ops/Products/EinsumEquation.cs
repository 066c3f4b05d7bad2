using System.Text;

namespace NotebookBackprop.Autodiff;

/// <summary>How a sum of products over named axes is written: <c>ij,jk->ik</c>. Within, digits name the axes of an ellipsis.</summary>
internal static class EinsumEquation
{
    private const string Ellipsis = "...", EllipsisAxes = "01234567";

    /// <summary>The operation that an equation asks for, with a letter for every axis.</summary>
    /// <exception cref="ArgumentException">The equation cannot be read, or does not fit the shapes; one sentence.</exception>
    public static EinsumOp Read(string equation, Shape[] shapes)
    {
        var sides = equation.Replace(" ", "", StringComparison.Ordinal).Split("->");
        var groups = sides[0].Split(',');
        if (sides.Length > 2) throw Fault(equation, "has two arrows; write one");
        if (groups.Length != shapes.Length)
            throw Fault(equation, $"names {groups.Length} operand{(groups.Length == 1 ? "" : "s")} and {shapes.Length} {(shapes.Length == 1 ? "is" : "are")} given; part the groups by commas, one for each");
        foreach (var group in sides.Length == 2 ? [.. groups, sides[1]] : groups) Check(equation, group);

        var spare = new int[groups.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            spare[i] = shapes[i].Rank - Letters(groups[i]).Length;
            if (groups[i].Contains(Ellipsis, StringComparison.Ordinal) ? spare[i] < 0 : spare[i] != 0)
                throw Fault(equation, $"gives '{groups[i]}' to an operand of shape {shapes[i]}; name each axis by one letter");
        }
        var most = spare.Max();
        var inputs = groups.Select((group, i) => Expand(group, EllipsisAxes[(most - spare[i])..most])).ToArray();
        var letters = Letters(string.Concat(groups));
        if (sides.Length == 1) return new(inputs, EllipsisAxes[..most] + new string([.. letters.Where(c => letters.Count(d => d == c) == 1).Order()]));

        foreach (var letter in Letters(sides[1]))
        {
            if (!letters.Contains(letter)) throw Fault(equation, $"has '{letter}' in the output and in no operand; name an operand's axis so");
            if (sides[1].Count(c => c == letter) > 1) throw Fault(equation, $"has '{letter}' twice in the output; name each of its axes once");
        }
        return new(inputs, Expand(sides[1], EllipsisAxes[..most]));
    }

    /// <summary>The equation of an operation.</summary>
    public static string Write(EinsumOp op)
    {
        var text = new StringBuilder();
        foreach (var c in $"{string.Join(',', op.Inputs)}->{op.Output}")
            if (!char.IsAsciiDigit(c)) text.Append(c);
            else if (text.Length == 0 || text[^1] != '.') text.Append(Ellipsis);
        return text.ToString();
    }

    /// <summary>A letter of an equation, for a message.</summary>
    public static string Letter(char letter) => char.IsAsciiDigit(letter) ? "of the ellipsis" : $"'{letter}'";

    private static void Check(string equation, string group)
    {
        var rest = group.IndexOf(Ellipsis, StringComparison.Ordinal) is >= 0 and var place ? group.Remove(place, Ellipsis.Length) : group;
        foreach (var c in rest)
            if (!char.IsAsciiLetter(c))
                throw Fault(equation, $"has '{c}' where a letter is expected; axes are named a to z or A to Z, or ... once in a group");
    }

    private static string Letters(string group) => group.Replace(".", "", StringComparison.Ordinal);

    private static string Expand(string group, string ellipsis) => group.Replace(Ellipsis, ellipsis, StringComparison.Ordinal);

    private static ArgumentException Fault(string equation, string what) => new($"einsum: the equation '{equation}' {what}.");
}
