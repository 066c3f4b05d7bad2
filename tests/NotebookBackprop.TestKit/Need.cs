using System.Diagnostics.CodeAnalysis;

namespace NotebookBackprop.TestKit;

/// <summary>What a test cannot do without: missing on a developer's machine it skips the test, where all is required it fails it.</summary>
public static class Need
{
    /// <summary>Whether nothing may be missing, as where a change is checked.</summary>
    public static bool Everything => Environment.GetEnvironmentVariable("BACKPROP_REQUIRE_ALL") == "1";

    public static void That([DoesNotReturnIf(false)] bool isThere, string reason)
    {
        if (isThere) return;
        Assert.False(Everything, reason);
        Assert.Skip(reason);
    }
}
