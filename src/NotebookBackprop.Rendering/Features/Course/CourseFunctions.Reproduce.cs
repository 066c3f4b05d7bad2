using NotebookBackprop.Rendering;

namespace NotebookBackprop;

/// <summary>What a lesson has in scope beside the engine: paper badges and exercises.</summary>
public static partial class CourseFunctions
{
    /// <summary>
    /// A paper badge: a source's numbers beside those computed here. A row is <c>("p", 0.731, p.Item(), 0.0005)</c>, which
    /// is the quantity, the source's value, the value here and the tolerance, or one of <see cref="AtMost"/>,
    /// <see cref="AtLeast"/> and <see cref="Between"/>. A row that fails says FAIL and stops nothing.
    /// </summary>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="claims">The rows.</param>
    public static Reproduction Reproduce(string source, params IEnumerable<Claim> claims) => new(source, [.. claims]);

    /// <summary>A row of <see cref="Reproduce"/>: the value here is not above a bound.</summary>
    public static Claim AtMost(string quantity, double bound, double here) => new(quantity, double.NegativeInfinity, bound, null, here);

    /// <summary>A row of <see cref="Reproduce"/>: the value here is not below a bound.</summary>
    public static Claim AtLeast(string quantity, double bound, double here) => new(quantity, bound, double.PositiveInfinity, null, here);

    /// <summary>A row of <see cref="Reproduce"/>: the value here lies between two bounds, or is one of them.</summary>
    public static Claim Between(string quantity, double least, double most, double here) => new(quantity, least, most, null, here);
}
