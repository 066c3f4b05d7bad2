using System.Text.Json.Nodes;

namespace NotebookBackprop.Host.Tests;

public sealed class RunTests : IDisposable
{
    private readonly HostProcess _host = new();

    private JsonObject Written(string relative) => Nbformat.AssertValid(File.ReadAllText(_host.Path(relative)));

    [Fact]
    public void A_notebook_is_run_and_written_as_notebook_and_page()
    {
        _host.Notebook("notebooks/en/one.ipynb", "var x = 1;", "Console.WriteLine(\"printed\");\nx + 1");
        var (exit, output, error) = _host.Run("run", "notebooks/en/one.ipynb");
        Assert.Equal((0, ""), (exit, error));
        Assert.Matches(@"(?m)^\[1/2\] code +var x = 1;  \d+\.\d\d s$", output);
        Assert.EndsWith("Wrote artifacts/notebooks/en/one.ipynb\n  and artifacts/notebooks/en/one.html\n", output, StringComparison.Ordinal);
        var cell = Written("artifacts/notebooks/en/one.ipynb")["cells"]![1]!;
        Assert.Equal(2, (int)cell["execution_count"]!);
        Assert.Equal(["stream", "execute_result"], cell["outputs"]!.AsArray().Select(o => (string)o!["output_type"]!));
        Assert.Contains("printed", File.ReadAllText(_host.Path("artifacts/notebooks/en/one.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_write_the_same_bytes()
    {
        _host.Notebook("one.ipynb", "new { A = 1 }", "display(2);");
        _host.Run("run", "one.ipynb", "--output", "first");
        _host.Run("run", "one.ipynb", "--output", "second");
        foreach (var name in new[] { "one.ipynb", "one.html" })
            Assert.Equal(File.ReadAllText(_host.Path($"first/{name}")), File.ReadAllText(_host.Path($"second/{name}")));
    }

    [Fact]
    public void In_place_a_notebook_gets_its_outputs_and_keeps_all_else()
    {
        _host.Notebook("en/one.ipynb", "var x = \"∂ <b> \\u00e9\";\n\n", "display(x.Length);\nx");
        var before = Written("en/one.ipynb");
        var (exit, output, _) = _host.Run("run", "en/one.ipynb", "--in-place");
        Assert.Equal(0, exit);
        Assert.EndsWith("Wrote en/one.ipynb\n", output, StringComparison.Ordinal);
        Assert.Equal(["one.ipynb"], Directory.GetFileSystemEntries(_host.Path("en")).Select(path => System.IO.Path.GetFileName(path)));

        var once = File.ReadAllText(_host.Path("en/one.ipynb"));
        var cell = Written("en/one.ipynb")["cells"]![1]!;
        Assert.Equal(["display_data", "execute_result"], cell["outputs"]!.AsArray().Select(o => (string)o!["output_type"]!));
        _host.Run("run", "en/one.ipynb", "--in-place");
        Assert.Equal(once, File.ReadAllText(_host.Path("en/one.ipynb")));

        var after = Written("en/one.ipynb");
        foreach (var written in after["cells"]!.AsArray())
            (written!["outputs"], written["execution_count"]) = (new JsonArray(), null);
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
    }

    [Fact]
    public void In_place_a_notebook_that_fails_stays_as_it_is()
    {
        _host.Notebook("one.ipynb", "Console.WriteLine(1);", "int.Parse(\"a\")");
        var before = File.ReadAllText(_host.Path("one.ipynb"));
        Assert.Equal(1, _host.Run("run", "one.ipynb", "--in-place").Exit);
        Assert.Equal(before, File.ReadAllText(_host.Path("one.ipynb")));
    }

    [Fact]
    public void Notebooks_of_one_name_in_two_languages_stay_apart_and_each_starts_afresh()
    {
        _host.Notebook("en/one.ipynb", "var x = \"en\";\nx");
        _host.Notebook("es/one.ipynb", "x");
        var (exit, _, _) = _host.Run("run", "en/one.ipynb", "es/one.ipynb", "--output", "out");
        Assert.Equal(1, exit);
        Assert.Equal("execute_result", (string)Written("out/en/one.ipynb")["cells"]![0]!["outputs"]![0]!["output_type"]!);
        Assert.Contains("'x' does not exist", (string)Written("out/es/one.ipynb")["cells"]![0]!["outputs"]![0]!["evalue"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dib_notebook_runs_with_files_relative_to_its_folder()
    {
        Directory.CreateDirectory(_host.Path("lesson"));
        File.WriteAllText(_host.Path("lesson/data.txt"), "from the file");
        File.WriteAllText(_host.Path("lesson/one.dib"), "#!markdown\n\n# Title\n\n#!csharp\n\nFile.ReadAllText(\"data.txt\")\n");
        Assert.Equal(0, _host.Run("run", "lesson/one.dib").Exit);
        Assert.Equal("from the file", (string)Written("artifacts/notebooks/lesson/one.ipynb")["cells"]![1]!["outputs"]![0]!["data"]!["text/plain"]![0]!);
    }

    [Fact]
    public void A_failing_cell_is_told_in_one_block_and_what_was_done_is_written()
    {
        _host.Notebook("one.ipynb", "Console.WriteLine(\"done before\");", "var a = 1;\nvar b = a / (a - a);", "Console.WriteLine(\"never\");");
        var (exit, output, _) = _host.Run("run", "one.ipynb");
        Assert.Equal(1, exit);
        Assert.Contains("Cell 2 failed.\n  System.DivideByZeroException: Attempted to divide by zero.\n  Cell 2, line 2:\n      var b = a / (a - a);\n", output, StringComparison.Ordinal);
        var cells = Written("artifacts/notebooks/one.ipynb")["cells"]!;
        Assert.Equal("done before\n", (string)cells[0]!["outputs"]![0]!["text"]![0]!);
        Assert.Equal("System.DivideByZeroException", (string)cells[1]!["outputs"]![0]!["ename"]!);
        Assert.Empty(cells[2]!["outputs"]!.AsArray());
        Assert.Contains("done before", File.ReadAllText(_host.Path("artifacts/notebooks/one.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_is_tagged_to_raise_an_exception_shows_it_and_the_rest_runs()
    {
        CodeCell[] cells = [new("a", "int.Parse(\"a\")", new() { ["tags"] = new JsonArray(1, "raises-exception") }, []), new("b", "1 + 1", [], [])];
        File.WriteAllText(_host.Path("one.ipynb"), IpynbWriter.Write(new([.. cells], [])));
        var (exit, output, _) = _host.Run("run", "one.ipynb");
        Assert.Equal(0, exit);
        Assert.DoesNotContain("failed", output, StringComparison.Ordinal);
        Assert.Equal(["error", "execute_result"], Written("artifacts/notebooks/one.ipynb")["cells"]!.AsArray().Select(cell => (string)cell!["outputs"]![0]!["output_type"]!));
    }

    [Fact]
    public void A_cell_in_another_language_fails_and_says_so()
    {
        Directory.CreateDirectory(_host.Path("x"));
        File.WriteAllText(_host.Path("x/one.dib"), "#!fsharp\nlet x = 1\n");
        var (exit, output, _) = _host.Run("run", "x/one.dib");
        Assert.Equal(1, exit);
        Assert.Contains("The cell is written in fsharp, and this host runs C# cells only.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_stops_the_cell_writes_what_was_done_and_exits_with_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The signal is sent the POSIX way.");
        _host.Notebook("one.ipynb", "Console.WriteLine(\"so far\");\nFile.WriteAllText(\"running\", \"\");\nwhile (true) ;", "1");
        var (exit, output, error) = _host.RunInterrupted("running", "run", "one.ipynb");
        Assert.Equal((130, ""), (exit, error));
        Assert.Contains("Interrupted in cell 1.", output, StringComparison.Ordinal);
        Assert.Equal("so far\n", (string)Written("artifacts/notebooks/one.ipynb")["cells"]![0]!["outputs"]![0]!["text"]![0]!);
        Assert.Contains("so far", File.ReadAllText(_host.Path("artifacts/notebooks/one.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_takes_the_place_of_the_value_that_the_notebook_gives_it()
    {
        WithParameters("var rate = 0.5; var name = \"none\"; var deep = false;", "Console.Write($\"{rate} {name} {deep}\");");

        var (exit, output, error) = _host.Run("run", "tagged.ipynb", "--no-html", "-p", "rate=2", "-p", "name=a \"b\"=c", "--parameter", "deep=true");

        Assert.True(exit == 0, output + error);
        var executed = File.ReadAllText(Assert.Single(Directory.GetFiles(_host.Path("artifacts"), "*.*", SearchOption.AllDirectories)));
        Assert.Contains("2 a \\\"b\\\"=c True", executed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_the_notebook_does_not_have_is_an_error_in_its_cell()
    {
        WithParameters("var rate = 0.5;", "rate");

        var (exit, output, _) = _host.Run("run", "tagged.ipynb", "-p", "rat=2");

        Assert.Equal(1, exit);
        Assert.Contains("The name 'rat' does not exist", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_takes_too_long_is_stopped_and_fails()
    {
        _host.Notebook("slow.ipynb", "var before = 1;", "while (true);");

        var (exit, output, _) = _host.Run("run", "slow.ipynb", "--timeout", "0.5");

        Assert.Equal(1, exit);
        Assert.Contains("The cell took longer than 0.5 s and was stopped", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_notebook_sets_does_not_reach_the_next()
    {
        _host.Notebook("a.ipynb", "SetDefaultDType(DType.Float32); ManualSeed(5);\n#!backprop config --language es");
        _host.Notebook("b.ipynb", "Console.WriteLine(Zeros(1).DType); Console.WriteLine(Randn(1).ToArray()[0]);\n#!backprop config");
        _host.Notebook("c.ipynb", "Console.WriteLine(Zeros(1).DType); Console.WriteLine(Randn(1).ToArray()[0]);\n#!backprop config");

        Assert.Equal(0, _host.Run("run", "a.ipynb", "b.ipynb").Exit);
        Assert.Equal(0, _host.Run("run", "c.ipynb").Exit);

        string Cells(string name) => File.ReadAllText(Directory.GetFiles(_host.Path("artifacts"), name, SearchOption.AllDirectories).Single());
        Assert.Contains("Float64", Cells("b.ipynb"), StringComparison.Ordinal);
        Assert.Equal(Cells("c.ipynb"), Cells("b.ipynb"));
    }

    private void WithParameters(string parameters, string use) =>
        File.WriteAllText(_host.Path("tagged.ipynb"), IpynbWriter.Write(new(
            [new CodeCell("a", parameters, new() { ["tags"] = new System.Text.Json.Nodes.JsonArray("parameters") }, []), new CodeCell("b", use, [], [])], [])));

    public void Dispose() => _host.Dispose();
}
