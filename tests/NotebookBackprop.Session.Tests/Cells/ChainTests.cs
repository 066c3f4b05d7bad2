namespace NotebookBackprop.Session.Tests;

/// <summary>What a session says is the same before and after its pieces of C# have been put together.</summary>
public sealed class ChainTests : IDisposable
{
    private readonly Cells _cells = new();

    [Fact]
    public void Redeclared_variables_and_cells_that_declare_nothing_leave_no_pieces()
    {
        var least = _cells.Session.Submissions.Count;
        for (var i = 0; i < 10; i++)
        {
            _cells.Outputs($"var a = {i}; var b = a * 2.0;");
            _cells.Outputs("a + b");
            _cells.Outputs($"var c = \"{i}\"; b += a;");
        }
        Compact();
        Assert.Equal(least + 1, _cells.Session.Submissions.Count);
        Assert.Equal("( 9, 27, 9 )", _cells.Value("(a, b, c)"));
    }

    [Fact]
    public void A_long_session_is_put_together_by_itself()
    {
        for (var i = 0; i < 60; i++)
            _cells.Outputs($"var a = {i}; var v{i} = a;");
        Assert.InRange(_cells.Session.Submissions.Count, 1, 30);
        Assert.Equal("( 59, 0, 59 )", _cells.Value("(a, v0, v59)"));
    }

    [Fact]
    public void A_class_and_functions_on_it_that_are_declared_again_leave_no_pieces()
    {
        var least = _cells.Session.Submissions.Count;
        for (var i = 0; i < 8; i++)
        {
            _cells.Outputs("class Gate { public int N; public Gate Next; }");
            _cells.Outputs("Gate More(Gate g) => new Gate { N = g.N + 1, Next = g };");
            _cells.Outputs("var gate = More(new Gate { N = 1 }); var all = new List<Gate> { gate };");
        }
        Compact();
        Assert.Equal(least + 3, _cells.Session.Submissions.Count);
        Assert.Equal("( 3, 1 )", _cells.Value("(More(gate).N, all[0].Next.N)"));
    }

    [Fact]
    public void A_function_on_a_class_stays_while_a_variable_has_an_object_of_it()
    {
        _cells.Outputs("class Gate { public int N = 1; }");
        _cells.Outputs("int Of(Gate g) => g.N;");
        _cells.Outputs("var old = new Gate();");
        _cells.Outputs("class Gate { public int N = 2; }");
        _cells.Outputs("int Of(Gate g) => 10 * g.N;");
        Compact();
        Assert.Equal("( 1, 20 )", _cells.Value("(Of(old), Of(new Gate()))"));
    }

    /// <summary>Cells, the last of which has the value both times.</summary>
    [Theory]
    [InlineData("1", "var x = 1;", "var y = 2;", "x")]
    [InlineData("( 3, two )", "var x = 1;", "var y = \"two\";", "var x = 3;", "(x, y)")]
    [InlineData("2", "var x = 1; Action more = () => x++;", "var y = 0;", "more(); var seen = x; x = 1;", "seen")]
    [InlineData("12", "var x = 1;", "int Add(int n) => x += n;", "var y = 0;", "x = 2; x = Add(10); var seen = x;", "seen")]
    [InlineData("first", "var x = \"first\";", "Func<string> read = () => x;", "var x = \"second\";", "var y = 0;", "read()")]
    [InlineData("first", "var x = \"first\";", "string Read() => x;", "var x = 2;", "var y = 0;", "Read()")]
    [InlineData("7", "record Point(int X, int Y);", "var p = new Point(3, 4);", "List<Point> all = [p];", "p.X + all[0].Y")]
    [InlineData("( 1, 2 )", "class Own { public int A = 1; }", "var o = new Own();", "class Own { public int B = 2; }", "var y = 0;", "(o.A, new Own().B)")]
    [InlineData("( 1, 2, 3 )", "int F(int a) => 1;", "int F(string s) => 2;", "int F<T>(T[] s) => 3;", "(F(1), F(\"\"), F(new[] { 1.0 }))")]
    [InlineData("2", "int F(int a) => 1;", "int F(int b) => 2;", "var y = 0;", "F(0)")]
    [InlineData("5", "var rows = new[] { new { A = 5 } }.ToList();", "var y = 0;", "var z = 0;", "rows[0].A")]
    [InlineData("True", "using System.Globalization;", "var y = 0;", "using System.Globalization;", "var y = 1;", "CultureInfo.InvariantCulture != null")]
    [InlineData("3", "using Numbers = System.Collections.Generic.List<int>;", "var n = new Numbers { 3 };", "Numbers Twice(Numbers l) => l;", "Twice(n)[0]")]
    [InlineData("3", "var PI = 3;", "using static System.Math;", "var y = 0;", "PI")]
    [InlineData("3", "using static System.Math;", "var PI = 3;", "var y = 0;", "PI")]
    [InlineData("( 1, 2, 3, 4 )", "var (a, b) = (1, 2); int.TryParse(\"3\", out var c); if ((object)4 is int d) { }", "var y = 0;", "(a, b, c, d)")]
    [InlineData("( 4, 5, 6 )", "const int N = 4; static int st = 5; readonly int ro = 6;", "var y = 0;", "(N, st, ro)")]
    [InlineData("( 7, x )", "int P { get; set; } = 7; event Action Happens; string Q => \"x\";", "var y = 0;", "(P, Q)")]
    [InlineData("1one8", "var t = (n: 1, s: \"one\"); dynamic d = 8; int? none = null; int[][] jagged = [[1]];", "var y = 0;", "none = 3; jagged[0][0] = 1;", "$\"{t.n}{t.s}{d}\"")]
    [InlineData("( 2, 1 )", "enum Gate { Add = 1, Multiply }", "var @class = Gate.Multiply;", "var g = Gate.Add;", "((int)@class, (int)g)")]
    [InlineData("8", "class Layer(int n) { public int N { get; init; } = n; public int this[int i] => i + N; public static Layer operator +(Layer a, int b) => new(a.N + b); ~Layer() { } }", "Layer Next(Layer l) { return l + 1; }", "Next(new(3))[4]")]
    [InlineData("6", "static int Thrice(this int n) => 3 * n;", "var y = 0;", "2.Thrice()")]
    [InlineData("3", "interface IHas { int V { get; } class Some : IHas { public int V => 3; } }", "IHas has = new IHas.Some();", "has.V")]
    [InlineData("9", "var s = 0; foreach (var i in Enumerable.Range(2, 3)) s += i;", "await Task.Delay(1); var late = s;", "late")]
    public void Value_is_the_same_afterwards(string value, params string[] sources)
    {
        foreach (var source in sources[..^1])
            _cells.Outputs(source);
        Assert.Equal(value, _cells.Value(sources[^1]));
        Compact();
        Assert.Equal(value, _cells.Value(sources[^1]));
        Compact();
        foreach (var source in sources[..^1])
            _cells.Outputs(source);
        Compact();
        Assert.Equal(value, _cells.Value(sources[^1]));
    }

    [Fact]
    public void Functions_share_a_variable_with_cells_afterwards()
    {
        _cells.Outputs("var x = 1; var other = 5;");
        _cells.Outputs("Action more = () => x++;");
        Compact();
        Assert.Equal("( 12, 5 )", _cells.Value("x = 10; more(); var z = 0; more(); (x, other)"));
    }

    [Fact]
    public void Variables_keep_their_order()
    {
        foreach (var source in new[] { "var a = 1; var b = 2;", "int F(int n) => n + b;", "var c = 3;", "using System.Globalization;", "var a = 4;", "b++;" })
            _cells.Outputs(source);
        Compact();
        Assert.Equal("b=3 c=3 a=4", string.Join(' ', _cells.Session.Variables.Select(variable => $"{variable.Key}={variable.Value}")));
    }

    [Fact]
    public void An_error_still_points_into_the_cell_of_an_older_function()
    {
        _cells.Outputs("int Half(int n)\n{\n    return n / (n - n);\n}");
        _cells.Outputs("var y = 0;");
        Compact();
        Assert.Equal(("Cell 1", 3), _cells.Error("Half(1)").Places.Select(place => (place.Label, place.Line)).First());
    }

    [Fact]
    public void A_tensor_keeps_its_graph_and_its_name()
    {
        _cells.Outputs("var x = Variable(2.0); var y = Variable(3.0);");
        _cells.Outputs("var f = x * y; f.Backward();");
        Compact();
        Assert.Equal("( 3, 2 )", _cells.Value("(x.Grad.Item(), y.Grad.Item())"));
        Assert.Contains("f", Assert.IsType<DisplayData>(_cells.Outputs("#!backprop explain f --wrt x")[0]).Data.Text("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_and_description_know_what_was_put_together()
    {
        using var assistance = new CodeAssistance(_cells.Session);
        _cells.Outputs("var network = new List<(int, string)>(); var second = 1;");
        _cells.Outputs("/// <summary>Doubles.</summary>\nint Twice(int n) => 2 * n;");
        Assert.Contains((await assistance.Complete("netw", 4)).Items, item => item.Text == "network");
        _cells.Outputs("var third = 1;");
        Compact();
        Assert.Contains((await assistance.Complete("netw", 4)).Items, item => item.Text == "network");
        Assert.Contains((await assistance.Complete("network.Ad", 10)).Items, item => item.Text == "AddRange");
        Assert.Contains("List<(int, string)>", (await assistance.Describe("network", 3)), StringComparison.Ordinal);
        Assert.Contains("Doubles.", (await assistance.Describe("Twice(1)", 3)), StringComparison.Ordinal);
    }

    [Fact]
    public void Compiled_code_goes_when_nothing_of_it_is_in_use()
    {
        for (var i = 0; i < 30; i++)
            _cells.Outputs($"var a = {i}; Func<int, int> f = n => n + 1; f(a)");
        Compact();
        Assert.InRange(_cells.Value("for (var i = 0; i < 3; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); }\nAppDomain.CurrentDomain.GetAssemblies().Count(a => a.GetName().Name.StartsWith(\"cells#\"))") is { } count ? int.Parse(count) : 0, 1, 8);
        Assert.Equal("31", _cells.Value("f(a + 1)"));
    }

    private void Compact() => _cells.Session.Submissions.Compact();

    public void Dispose() => _cells.Dispose();
}
