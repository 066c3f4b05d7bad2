namespace NotebookBackprop.Host.Tests;

public sealed class GradeTests
{
    [Fact]
    public void What_was_handed_in_is_counted_and_a_failing_notebook_does_not_stop_the_rest()
    {
        using var host = new HostProcess();
        var good = host.Notebook("in/ana.ipynb", "#!backprop config --language es", "Exercise(2, 2, \"Look.\")", "Exercise(3.0, 2, \"Look.\")", "Exercise(double.NaN, 2, \"Look.\")", "Exercise(true, \"Look.\")");
        var bad = host.Notebook("in/bob.ipynb", "Exercise(true, \"Look.\")", "int x = \"a\";", "Exercise(true, \"Look.\")");
        var slow = host.Notebook("in/eve.ipynb", "while (true);");

        var (exit, output, error) = host.Run("grade", good, bad, slow, "--timeout", "3");

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal("""
                          right  wrong  open
            in/ana.ipynb      2      1     1
            in/bob.ipynb      1      0     0  stopped in cell 2: CS0029: Cannot implicitly convert type 'string' to 'int'
            in/eve.ipynb      0      0     0  stopped in cell 1: The cell took longer than 3 s and was stopped: give it more with --timeout, or less to do.

            """.ReplaceLineEndings(), output);
        Assert.False(Directory.Exists(host.Path("artifacts")));
    }

    [Fact]
    public void A_name_that_is_no_notebook_is_told_before_anything_runs()
    {
        using var host = new HostProcess();
        var (exit, output, error) = host.Run("grade", host.Notebook("a.ipynb", "1"), "b.ipynb");
        Assert.Equal((2, "", "There is no file b.ipynb.\n"), (exit, output, error.ReplaceLineEndings("\n")));
    }
}
