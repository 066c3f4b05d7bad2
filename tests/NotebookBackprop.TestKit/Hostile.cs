namespace NotebookBackprop.TestKit;

/// <summary>Names that break drawings which forget to encode, to shorten or to isolate.</summary>
public static class Hostile
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onload='alert(1)",
        "]]>",
        "&amp;",
        "</title></svg>",
        "שלום",
        "\u202Eevil",
        "👩‍👩‍👧‍👦",
        "a\0b\nc\u0007",
        "\uD800",
        new string('x', 500),
        "z" + new string('\u0301', 300),
        " ",
    ];
}
