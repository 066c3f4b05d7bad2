namespace NotebookBackprop.Host.Tests;

public sealed class GradeTests
{
    [Fact]
    public void What_was_handed_in_is_counted_and_a_cell_that_fails_costs_itself_alone()
    {
        using var host = new HostProcess();
        var good = host.Notebook("in/ana.ipynb", "#!backprop config --language es", "Exercise(2, 2, \"Look.\")", "Exercise(3.0, 2, \"Look.\")", "Exercise(double.NaN, 2, \"Look.\")", "Exercise(true, \"Look.\")");
        var bad = host.Notebook("in/bob.ipynb", "Exercise(true, \"Look.\")", "int x = \"a\";", "Exercise(\"1.3\", 9)", "x", "#!backprop graph nothing", "Exercise(\"1.2\", 1.5)");
        var slow = host.Notebook("in/eve.ipynb", "var seen = 1;", "while (true);", "Exercise(seen == 1, \"Look.\")");

        var (exit, output, error) = host.Run("grade", good, bad, slow, "--timeout", "3");

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal("""
                          right  wrong  open  failed
            in/ana.ipynb      2      1     1       0
            in/bob.ipynb      2      1     0       3  cell 2: CS0029: Cannot implicitly convert type 'string' to 'int'
            in/eve.ipynb      1      0     0       1  cell 2: The cell took longer than 3 s and was stopped: give it more with --timeout, or less to do.

            """.ReplaceLineEndings(), output);
        Assert.False(Directory.Exists(host.Path("artifacts")));
    }

    [Fact]
    public void A_cell_that_is_tagged_to_raise_an_exception_has_not_failed()
    {
        using var host = new HostProcess();
        CodeCell[] cells = [new("a", "int.Parse(\"a\")", new() { ["tags"] = new System.Text.Json.Nodes.JsonArray("raises-exception") }, []), new("b", "Exercise(true, \"Look.\")", [], [])];
        File.WriteAllText(host.Path("a.ipynb"), IpynbWriter.Write(new([.. cells], [])));
        Assert.Contains("a.ipynb      1      0     0       0\n", host.Run("grade", "a.ipynb").Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_no_notebook_is_told_before_anything_runs()
    {
        using var host = new HostProcess();
        var (exit, output, error) = host.Run("grade", host.Notebook("a.ipynb", "1"), "b.ipynb");
        Assert.Equal((2, "", "There is no file b.ipynb.\n"), (exit, output, error.ReplaceLineEndings("\n")));
    }
}
