namespace NotebookBackprop.Session.Tests;

public sealed class ErrorTests : IDisposable
{
    private readonly Cells _cells = new();

    private static (string, int, string) Place(CellError error, int index = 0) =>
        (error.Places[index].Label, error.Places[index].Line, error.Places[index].Source);

    [Fact]
    public void Compile_errors_name_their_lines()
    {
        var error = _cells.Error("var a = 1;\n\nvar b = zz;\nvar c = yy;");
        Assert.Equal(("Cell 1", 3, "var b = zz;"), Place(error));
        Assert.Equal(("Cell 1", 4, "var c = yy;"), Place(error, 1));
        Assert.Equal("CS0103: The name 'zz' does not exist in the current context", error.Places[0].Note);
    }

    [Fact]
    public void A_compile_error_after_a_host_line_keeps_its_line()
    {
        Assert.Equal(("Cell 1", 4, "zz"), Place(_cells.Error("#r \"nuget: NotebookBackprop\"\nvar a = 1;\n#!csharp\nzz")));
    }

    [Fact]
    public void A_runtime_error_after_a_host_line_keeps_its_line()
    {
        Assert.Equal(("Cell 1", 4, "a /= a;"), Place(_cells.Error("var a = 0;\n#!csharp\n\na /= a;")));
    }

    [Fact]
    public void A_runtime_error_names_the_users_lines_innermost_first()
    {
        _cells.Outputs("int Half(int n)\n{\n    return n / (n - n);\n}");
        var error = _cells.Error("var a = 1;\nvar all = new[] { 1 }.Select(i =>\n    Half(i)).ToList();");
        Assert.Equal(("Cell 1", 3, "return n / (n - n);"), Place(error));
        Assert.Equal(("Cell 2", 3, "Half(i)).ToList();"), Place(error, 1));
        Assert.Equal("System.DivideByZeroException", error.Name);
        Assert.Equal(
            ["System.DivideByZeroException: Attempted to divide by zero.", "Cell 1, line 3:", "    return n / (n - n);"],
            error.Report.Take(3));
    }

    [Fact]
    public void A_runtime_error_in_a_nested_lambda_after_an_await_names_its_line()
    {
        var error = _cells.Error("Func<Task> outer = async () =>\n{\n    await Task.Delay(1);\n    Action inner = () =>\n        throw new InvalidOperationException(\"deep\");\n    inner();\n};\nawait outer();");
        Assert.Equal(("Cell 1", 5, "throw new InvalidOperationException(\"deep\");"), Place(error));
        Assert.Equal("deep", error.Message);
    }

    [Fact]
    public void The_trace_holds_nothing_of_the_host()
    {
        _cells.Run("throw new InvalidOperationException(\"no\");");
        var error = Assert.IsType<ErrorOutput>(_cells.Last[^1]);
        Assert.DoesNotContain(error.Traceback, line => line.Contains("NotebookBackprop", StringComparison.Ordinal) || line.Contains("Submission", StringComparison.Ordinal));
    }

    [Fact]
    public void The_outputs_before_an_error_stay_above_it()
    {
        _cells.Run("Console.WriteLine(\"before\");\nthrow new InvalidOperationException(\"no\");");
        Assert.Equal(new StreamOutput("stdout", "before\n"), _cells.Last[0]);
        Assert.Equal("no", Assert.IsType<ErrorOutput>(_cells.Last[1]).Value);
    }

    [Fact]
    public void The_cause_is_told_where_the_outer_exception_hides_it()
    {
        Assert.Equal("System.FormatException", _cells.Error("static class Wrong { public static int Value = int.Parse(\"x\"); }\nWrong.Value").Name);
        Assert.Contains("inner reason", _cells.Error("throw new Exception(\"outer\", new Exception(\"inner reason\"));").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_magic_line_that_fails_names_its_line_and_sentence()
    {
        var error = _cells.Error("var a = 1;\n#!backprop nonsense-of-this-test\na");
        Assert.Equal(("Cell 1", 2, "#!backprop nonsense-of-this-test"), Place(error));
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(1, _cells.Variable("a"));
        Assert.Single(_cells.Last);
    }

    [Theory]
    [InlineData("var a = 1;\n#!fsharp\nlet b = 2", 2, "fsharp")]
    [InlineData("#!markdown\n# Title", 1, "markdown")]
    [InlineData("#!fly", 1, "'#!fly' is not a magic command")]
    [InlineData("#!backpropagate f", 1, "'#!backpropagate f' is not a magic command")]
    [InlineData("if (true)\n{\n#!backprop graph f\n}", 3, "top level")]
    public void A_line_for_which_there_is_no_host_fails_with_one_sentence(string source, int line, string part)
    {
        var error = _cells.Error(source);
        Assert.Equal(line, error.Places[0].Line);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _cells.Dispose();
}
