namespace NotebookBackprop.Rendering.Tests;

/// <summary>What a test cannot do without: missing on a developer's machine it skips the test, where all is required it fails it.</summary>
internal static class Need
{
    public static void That(bool isThere, string reason)
    {
        if (isThere) return;
        Assert.False(Environment.GetEnvironmentVariable("BACKPROP_REQUIRE_ALL") == "1", reason);
        Assert.Skip(reason);
    }
}
