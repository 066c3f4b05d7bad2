namespace NotebookBackprop.Host.Tests;

public class ConformanceTests
{
    [Fact]
    public void Kernel_passes_the_test_suite_for_Jupyter_kernels()
    {
        using var jupyter = JupyterTools.Find(("jupyter_kernel_test", "python3-jupyter-kernel-test"));

        var (exit, output) = jupyter.RunPython(TimeSpan.FromMinutes(4), JupyterTools.Script("conformance.py"));

        Assert.True(exit == 0, output);
        Assert.Contains("OK", output, StringComparison.Ordinal);
    }

}
