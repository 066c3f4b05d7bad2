using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Host.Tests;

/// <summary>How the kernel ends, and what it leaves; how it is interrupted.</summary>
public class KernelLifeTests
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(20);

    [Fact]
    public void Shutdown_leaves_no_process_and_no_port()
    {
        using var kernel = new KernelProcess();

        Assert.Equal("ok", (string?)kernel.Command("shutdown_request")["status"]);

        Assert.True(kernel.Process.WaitForExit(s_soon));
        Assert.Equal(0, kernel.Process.ExitCode);
        Assert.True(kernel.ArePortsFree);
    }

    [Theory]
    [InlineData("while (true);"), InlineData("System.Threading.Thread.Sleep(600000);"), InlineData("try { } finally { while (true); }")]
    public void Shutdown_ends_a_running_cell(string runaway)
    {
        using var kernel = new KernelProcess();
        kernel.Begin("execute_request", new() { ["code"] = $"Console.Write(\"on\");\n{runaway}" });
        kernel.AwaitStream("on");

        kernel.Command("shutdown_request");

        Assert.True(kernel.Process.WaitForExit(s_soon));
        Assert.True(kernel.ArePortsFree);
    }

    [Fact]
    public void Kernel_ends_when_who_started_it_has_gone()
    {
        using var parent = Process.Start("sleep", "600");
        using var kernel = new KernelProcess(parent: parent.Id);

        parent.Kill();
        parent.WaitForExit();

        Assert.True(kernel.Process.WaitForExit(s_soon));
        Assert.True(kernel.ArePortsFree);
    }

    [Theory]
    [InlineData("no such file", "connection.json cannot be read")]
    [InlineData("", "cannot be read")]
    [InlineData("[]", "no JSON object")]
    [InlineData("""{"ip":"127.0.0.1"}""", "names no valid shell_port")]
    [InlineData("""{"ip":"0.0.0.0","shell_port":1,"iopub_port":1,"control_port":1,"stdin_port":1,"hb_port":1}""", "127.0.0.1 only")]
    [InlineData("""{"transport":"ipc"}""", "knows tcp only")]
    [InlineData("""{"signature_scheme":"hmac-md5"}""", "knows hmac-sha256 only")]
    [InlineData("""{"shell_port":70000}""", "no valid shell_port")]
    [InlineData("""{"shell_port":"x"}""", "cannot be read")]
    public void Broken_connection_file_is_one_sentence(string content, string sentence)
    {
        using var host = new HostProcess();
        if (content != "no such file")
            File.WriteAllText(host.Path("connection.json"), content);

        var (exit, _, error) = host.Run("jupyter", "kernel", host.Path("connection.json"));

        Assert.Equal(2, exit);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Taken_port_is_one_sentence()
    {
        using var first = new KernelProcess();
        using var host = new HostProcess();
        var file = new JsonObject { ["ip"] = "127.0.0.1", ["shell_port"] = first.Ports[0], ["iopub_port"] = first.Ports[1], ["control_port"] = first.Ports[2], ["stdin_port"] = first.Ports[3], ["hb_port"] = first.Ports[4] };
        File.WriteAllText(host.Path("connection.json"), file.ToJsonString());

        var (exit, _, error) = host.Run("jupyter", "kernel", host.Path("connection.json"));

        Assert.Equal(2, exit);
        Assert.Contains($"cannot listen on port {first.Ports[0]}", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_that_cannot_be_stopped_is_told_so_and_blocks_the_next()
    {
        using var kernel = new KernelProcess();
        // Made at run time: no check is in it.
        kernel.Execute("using System.Linq.Expressions; var loop = Expression.Lambda<Action>(Expression.Loop(Expression.Empty())).Compile();");
        var request = kernel.Begin("execute_request", new() { ["code"] = "Console.Write(\"on\"); loop();" });
        kernel.AwaitStream("on");

        kernel.Command("interrupt_request");

        Assert.Contains("restart the kernel", (string?)kernel.Answer(request)["evalue"], StringComparison.Ordinal);
        Assert.Contains("restart the kernel", (string?)kernel.Execute("1")["evalue"], StringComparison.Ordinal);
    }

    [Fact]
    public void Signal_interrupts_a_cell_as_a_message_does()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signal.");
        using var kernel = new KernelProcess();
        kernel.Execute("var kept = 41;");
        var request = kernel.Begin("execute_request", new() { ["code"] = "Console.Write(\"on\"); while (true);" });
        kernel.AwaitStream("on");

        using var signal = Process.Start("kill", ["-INT", $"{kernel.Process.Id}"]);

        Assert.Equal("Interrupted", (string?)kernel.Answer(request)["ename"]);
        Assert.Equal("ok", (string?)kernel.Execute("kept++;")["status"]);
    }

    [Fact]
    public void Fifty_rapid_interrupts_leave_the_variables()
    {
        using var kernel = new KernelProcess();
        kernel.Execute("var kept = 41;");
        for (var i = 0; i < 50; i++)
        {
            var request = kernel.Begin("execute_request", new() { ["code"] = $"Console.Write(\"{i}\"); while (true);" });
            kernel.AwaitStream(i.ToString(CultureInfo.InvariantCulture));
            kernel.Command("interrupt_request");
            Assert.Equal("Interrupted", (string?)kernel.Answer(request)["ename"]);
        }

        var answer = kernel.Ask("execute_request", new() { ["code"] = "kept++;", ["user_expressions"] = new JsonObject { ["kept"] = "kept" } });
        Assert.Equal("42", (string?)answer["user_expressions"]!["kept"]!["data"]!["text/plain"]);
    }
}
