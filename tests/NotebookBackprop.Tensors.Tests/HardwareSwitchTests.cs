using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace NotebookBackprop.Tests.Tensors;

/// <summary>The tests of kernels once more in processes that are kept from wide vectors, as the runtime then chooses other paths also in what it compiles.</summary>
public class HardwareSwitchTests
{
    private const string Expected = "NOTEBOOKBACKPROP_EXPECTED_WIDTH";

    public static TheoryData<int, string[]> Switches => new()
    {
        { 256, ["DOTNET_EnableAVX512", "DOTNET_EnableAVX512F"] },
        { 128, ["DOTNET_EnableAVX", "DOTNET_EnableAVX2"] },
        { 0, ["DOTNET_EnableHWIntrinsic"] },
    };

    [Theory, MemberData(nameof(Switches))]
    public async Task Kernels_pass_their_tests_with_narrower_vectors(int width, string[] switches)
    {
        // A processor without wide vectors has been through this already.
        if (Width() <= width) return;
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(HardwareSwitchTests).Assembly.Location);
        foreach (var tests in (string[])["*LaneFunctionTests", "*BlockedProductTests", "*SharesTests", "*WidthTests"])
        {
            start.ArgumentList.Add("--filter-class");
            start.ArgumentList.Add(tests);
        }
        foreach (var name in switches) start.Environment[name] = "0";
        start.Environment[Expected] = $"{width}";
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(child.ExitCode == 0, output);
    }

    private static int Width() => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    public class WidthTests
    {
        [Fact]
        public void A_switch_has_its_effect()
        {
            if (Environment.GetEnvironmentVariable(Expected) is { } expected) Assert.Equal(expected, $"{Width()}");
        }
    }
}
