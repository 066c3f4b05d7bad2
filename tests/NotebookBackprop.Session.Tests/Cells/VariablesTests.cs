using NotebookBackprop.Rendering;

namespace NotebookBackprop.Session.Tests;

public sealed class VariablesTests : IDisposable
{
    private readonly Cells _cells = new();

    private string Names => string.Join(' ', _cells.Session.Variables.Select(variable => variable.Key));

    [Fact]
    public void They_come_oldest_first_and_a_redeclared_one_at_its_newest_place()
    {
        _cells.Outputs("var a = 1; var b = 2;");
        _cells.Outputs("var c = 3;");
        _cells.Outputs("var a = 4;");
        Assert.Equal("b c a", Names);
        Assert.Equal(4, _cells.Variable("a"));
    }

    [Fact]
    public void Names_of_a_deconstruction_are_among_them_and_nothing_of_the_compilers_is()
    {
        _cells.Outputs("var (w0, x0) = (2.0, -1.0); Func<double> Make(double s) => () => s; var _g = Make(w0); await Task.Yield(); foreach (var i in new[] { 1 }) { }");
        Assert.Equal("w0 x0 _g", Names);
    }

    [Fact]
    public void Those_of_the_running_cell_are_seen_while_it_runs()
    {
        _cells.Outputs($"""
            var a = 1;
            var seen = string.Join(",", {typeof(Notebook).FullName}.{nameof(Notebook.Current)}.{nameof(INotebook.Variables)}.Select(v => v.Key + "=" + v.Value));
            """);
        Assert.Equal("a=1,seen=", _cells.Variable("seen"));
    }

    [Fact]
    public void One_that_the_running_cell_has_yet_to_set_does_not_hide_an_older_one()
    {
        _cells.Outputs("var name = \"old\";");
        _cells.Outputs($"""
            var seen = {typeof(Notebook).FullName}.{nameof(Notebook.Current)}.{nameof(INotebook.Variables)}.Single(v => v.Key == "name").Value;
            var name = "new";
            """);
        Assert.Equal("old", _cells.Variable("seen"));
        Assert.Equal("new", _cells.Variable("name"));
    }

    [Fact]
    public void Command_declares_a_variable_that_later_lines_of_the_cell_see()
    {
        var outputs = _cells.Outputs("var x = Variable(2.0); var y = Variable(3.0); var f = x * y;\n#!backprop break f --bug swapped-product\n#!backprop check broken\nbroken.Item() == f.Item()");

        Assert.Equal("True", Assert.IsType<ExecuteResult>(outputs[^1]).Data.Text("text/plain"));
        Assert.Equal("#!backprop check broken", Assert.IsType<DisplayData>(outputs[1]).Data.Text("text/plain"));
        Assert.IsType<Tensor>(_cells.Variable("broken"));
        Assert.IsType<CellSucceeded>(_cells.Run("#!backprop break f --bug sign\nvar g = broken * 2;"));
    }

    [Theory]
    [InlineData("5", "n + 1", "6")]
    [InlineData("new List<(int, string)[]> { new[] { (1, \"a\") } }", "n[0][0].Item2", "a")]
    [InlineData("new Dictionary<string, int?> { [\"k\"] = 7 }", "n[\"k\"]", "7")]
    [InlineData("new Own(3)", "((Own)n).Of", "3")]
    [InlineData("new { A = 1 }", "n != null", "True")]
    public void Value_of_any_type_is_declared(string value, string use, string shown)
    {
        _cells.Outputs("record Own(int Of);");
        _cells.Outputs($"NotebookBackprop.Rendering.Notebook.Current.Declare(\"n\", {value});");
        Assert.Equal(shown, _cells.Value(use));
    }

    public void Dispose() => _cells.Dispose();
}
