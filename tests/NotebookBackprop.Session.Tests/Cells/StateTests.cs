namespace NotebookBackprop.Session.Tests;

public sealed class StateTests : IDisposable
{
    private readonly Cells _cells = new();

    [Fact]
    public void A_cell_sees_variables_methods_types_and_usings_of_earlier_cells()
    {
        _cells.Outputs("using System.Globalization;\nvar x = 3;\nint Twice(int n) => 2 * n;\nrecord Point(int X, int Y);");
        Assert.Equal("6", _cells.Value("Twice(x)"));
        Assert.Equal("4", _cells.Value("new Point(x, 4).Y"));
        Assert.Equal("", _cells.Value("CultureInfo.InvariantCulture.Name"));
    }

    [Fact]
    public void A_variable_may_be_declared_anew_with_another_type()
    {
        _cells.Outputs("var x = 3;");
        _cells.Outputs("var x = \"three\";");
        Assert.Equal("three", _cells.Value("x"));
    }

    [Fact]
    public void An_array_is_let_go_when_its_variable_is_declared_anew()
    {
        _cells.Outputs("var x = new byte[1000]; var watch = new WeakReference(x);");
        _cells.Outputs("var x = new byte[1000];");
        Assert.Equal("False", _cells.Value("GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect(); watch.IsAlive"));
        Assert.Equal("1000", _cells.Value("x.Length"));
    }

    [Theory]
    [InlineData("string Read() => x;", "Read()")]
    [InlineData("Func<string> read = () => x;", "read()")]
    [InlineData("class Reader { public Func<string> Of(Func<string> f) => f; } string Read() => x;", "new Reader().Of(Read)()")]
    [InlineData("var read = from n in new[] { 1 } select x;", "read.First()")]
    [InlineData("string Read { get => x; }", "Read")]
    public void A_function_keeps_the_variable_that_it_was_written_with(string reader, string read)
    {
        _cells.Outputs("var x = \"first\";");
        _cells.Outputs(reader);
        _cells.Outputs("var x = \"second\";");
        _cells.Outputs("var x = \"third\";");
        Assert.Equal("first", _cells.Value(read));
    }

    [Fact]
    public void What_a_failing_cell_set_before_its_error_stays()
    {
        _cells.Error("var kept = 5;\nthrow new InvalidOperationException(\"no\");");
        Assert.Equal("5", _cells.Value("kept"));
    }

    [Fact]
    public void A_cell_that_does_not_compile_changes_nothing()
    {
        _cells.Outputs("var x = 1;");
        _cells.Error("x = 2; unknown();");
        Assert.Equal("1", _cells.Value("x"));
    }

    [Fact]
    public void The_engine_is_in_scope_with_no_using()
    {
        Assert.Equal("( -4, -4, 3 )", _cells.Value("""
            var x = Variable(-2.0); var y = Variable(5.0); var z = Variable(-4.0);
            var q = x + y;
            var f = q * z;
            f.Backward();
            (x.Grad.Item(), y.Grad.Item(), z.Grad.Item())
            """));
    }

    [Fact]
    public void Tensor_stays_ours_beside_the_users_usings()
    {
        const string Ours = "NotebookBackprop.Tensor";
        Assert.Equal(Ours, _cells.Value("using System.Numerics.Tensors;\ntypeof(Tensor).FullName"));
        Assert.Equal(Ours, _cells.Value("typeof(Tensor).FullName"));
    }

    [Fact]
    public void More_cells_run_than_the_chain_first_has_room_for()
    {
        _cells.Outputs("var sum = 0;");
        for (var i = 0; i < 40; i++)
            _cells.Outputs($"sum += {i}; var v{i} = {i};");
        Assert.Equal("780", _cells.Value("sum"));
        Assert.Equal("17", _cells.Value("v17"));
    }

    public void Dispose() => _cells.Dispose();
}
