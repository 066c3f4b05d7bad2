namespace NotebookBackprop.Rendering;

/// <summary>A paper badge in plain text, and the texts of its table for the other forms.</summary>
internal sealed record ReproductionText() : Renderer<Reproduction>(MimeTypes.Plain)
{
    /// <summary>The same in every language: they are looked for in a notebook's outputs.</summary>
    public const string Pass = "PASS", Fail = "FAIL";

    private const int MostDigits = 9;

    protected override string Render(Reproduction view, Settings settings)
    {
        var words = CourseWords.In[settings.Language];
        return $"{words.Source} {view.Source}\n{TextTable.Write([Head(words), .. view.Claims.Select(claim => Row(claim, words))], false, true, true, true, false).TrimEnd()}";
    }

    public static string[] Head(CourseWords words) => [words.Quantity, words.SourceValue, words.Here, words.Tolerance, ""];

    public static string[] Row(Claim claim, CourseWords words)
    {
        var tolerance = claim.Source is null ? "" : claim.Tolerance == 0 ? words.Exact : $"± {Numbers.Short(claim.Tolerance)}";
        return [claim.Quantity, Expected(claim, words), Here(claim), tolerance, claim.Passes ? Pass : Fail];
    }

    private static string Expected(Claim claim, CourseWords words) => claim switch
    {
        { Source: { } source } => Given(source),
        { Least: double.NegativeInfinity } => $"{words.AtMost} {Given(claim.Most)}",
        { Most: double.PositiveInfinity } => $"{words.AtLeast} {Given(claim.Least)}",
        _ => $"{Given(claim.Least)} {words.To} {Given(claim.Most)}",
    };

    /// <summary>All digits that a source gives; of a number computed to many, those that are read.</summary>
    private static string Given(double x) => Numbers.Full(x) is { Length: <= 9 } all && !all.Contains('E', StringComparison.Ordinal) ? all : Numbers.Short(x);

    /// <summary>As many digits as the tolerance speaks of; all where fewer would hide why it fails.</summary>
    private static string Here(Claim claim)
    {
        if (claim is { Source: { } source, Tolerance: 0, Passes: true }) return Given(source);
        var digits = claim.Tolerance > 0 && claim.Here != 0 && double.IsFinite(claim.Here)
            ? (int)(Math.Ceiling(-Math.Log10(claim.Tolerance)) + Math.Floor(Math.Log10(Math.Abs(claim.Here)))) + 1
            : 0;
        var shown = Numbers.Rounded(claim.Here, digits is > 4 and <= MostDigits ? digits : 4);
        return !claim.Passes && new[] { claim.Source ?? double.NaN, claim.Least, claim.Most }.Any(bound => shown == Given(bound)) ? Numbers.Full(claim.Here) : shown;
    }
}
