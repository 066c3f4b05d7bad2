namespace NotebookBackprop.Host.Tests;

/// <summary>The doctor on a machine made for it: a search path and a home with nothing in them but what a test puts there.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly HostProcess _host = new();

    public DoctorTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The programs of the made machine are shell scripts.");
        Directory.CreateDirectory(_host.Path("home"));
    }

    [Fact]
    public void Bare_machine_misses_things_and_nothing_is_broken()
    {
        var (exit, report) = Look();

        Assert.Equal(0, exit);
        foreach (var part in new[] { "Jupyter", "Kernel", ".NET Interactive", "Browser" })
            Assert.Matches($"(?m)^missing  {part} ", report);
        Assert.Equal(4, report.Split("Mend: ").Length - 1);
        Assert.EndsWith("Nothing is broken; what is missing is needed only for what its line says.\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_named_with_version_and_place()
    {
        Program("jupyter", "echo 'IPython          : 8.5.0'; echo 'notebook         : 6.4.12'; echo 'jupyterlab       : not installed'");
        Program("dotnet-interactive", "echo 1.0.0-beta");
        Program("firefox", "");
        Assert.Equal(0, Run("jupyter", "install").Exit);

        var (exit, report) = Look();

        Assert.True(exit == 0, report);
        Assert.Contains($"ok       Jupyter           notebook 6.4.12, {_host.Path("bin/jupyter")}\n", report, StringComparison.Ordinal);
        Assert.Contains($"ok       Kernel            {_host.Path("home")}", report, StringComparison.Ordinal);
        Assert.Contains($"ok       .NET Interactive  1.0.0-beta, {_host.Path("bin/dotnet-interactive")}\n", report, StringComparison.Ordinal);
        Assert.Contains($"ok       Browser           {_host.Path("bin/firefox")}\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Mend: ", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Kernel_whose_program_has_gone_is_broken_and_the_mend_named()
    {
        Directory.CreateDirectory(_host.Path("home/.local/share/jupyter/kernels/backprop"));
        File.WriteAllText(_host.Path("home/.local/share/jupyter/kernels/backprop/kernel.json"), """{"argv":["/gone/backprop","jupyter","kernel","{connection_file}"]}""");

        var (exit, report) = Look();

        Assert.Equal(1, exit);
        Assert.Matches("(?m)^broken   Kernel +.*kernels/backprop starts /gone/backprop, which is not there.$", report);
        Assert.Contains("Mend: Run jupyter install of this program.", report, StringComparison.Ordinal);
        File.WriteAllText(_host.Path("home/.local/share/jupyter/kernels/backprop/kernel.json"), "[]");
        Assert.Contains("no description that can be read", Look().Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_that_fail_are_broken()
    {
        Program("jupyter", "echo 'No module named jupyter_core' >&2; exit 1");
        Program("dotnet-interactive", "echo 'You must install .NET' >&2; exit 150");

        var (exit, report) = Look();

        Assert.Equal(1, exit);
        Assert.Matches("(?m)^broken   Jupyter +.*/bin/jupyter fails: No module named jupyter_core$", report);
        Assert.Matches("(?m)^broken   .NET Interactive +.*/bin/dotnet-interactive fails: You must install .NET$", report);
    }

    public void Dispose() => _host.Dispose();

    private (int Exit, string Report) Look()
    {
        var (exit, output, error) = Run("doctor");
        Assert.Equal("", error);
        return (exit, output);
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments) => _host.Run(new Dictionary<string, string?>
    {
        ["PATH"] = _host.Path("bin"),
        ["HOME"] = _host.Path("home"),
        ["DOTNET_ROOT"] = null,
        ["XDG_DATA_HOME"] = null,
        ["JUPYTER_PATH"] = null,
        ["JUPYTER_DATA_DIR"] = null,
    }, arguments);

    private void Program(string name, string script)
    {
        Directory.CreateDirectory(_host.Path("bin"));
        File.WriteAllText(_host.Path($"bin/{name}"), $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_host.Path($"bin/{name}"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
