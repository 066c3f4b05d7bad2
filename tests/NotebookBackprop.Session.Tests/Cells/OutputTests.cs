namespace NotebookBackprop.Session.Tests;

public sealed class OutputTests : IDisposable
{
    private readonly Cells _cells = new();

    [Fact]
    public void Console_display_and_value_come_in_the_order_in_which_they_happened()
    {
        var outputs = _cells.Outputs("""
            Console.Write("a"); Console.WriteLine("b");
            display("shown");
            Console.Error.WriteLine("warning");
            await Task.Delay(1);
            Console.WriteLine("{0} and {1}", 1, 'c');
            42
            """);
        Assert.Collection(outputs,
            output => Assert.Equal(new StreamOutput("stdout", "ab\n"), output),
            output => Assert.Equal("shown", Assert.IsType<DisplayData>(output).Data.Text("text/plain")),
            output => Assert.Equal(new StreamOutput("stderr", "warning\n"), output),
            output => Assert.Equal(new StreamOutput("stdout", "1 and c\n"), output),
            output => Assert.Equal("42", Assert.IsType<ExecuteResult>(output).Data.Text("text/plain")));
    }

    [Fact]
    public void A_semicolon_a_void_call_and_an_awaited_task_show_nothing()
    {
        Assert.Empty(_cells.Outputs("var x = 1; x++;"));
        Assert.Empty(_cells.Outputs("new List<int>().Clear()"));
        Assert.Empty(_cells.Outputs("await Task.Delay(1)"));
        Assert.Empty(_cells.Outputs("// only a comment"));
    }

    [Fact]
    public void Null_is_a_value()
    {
        Assert.Equal("<null>", _cells.Value("(string)null"));
        Assert.Equal("<null>", Assert.IsType<DisplayData>(Assert.Single(_cells.Outputs("display(null);"))).Data.Text("text/plain"));
    }

    [Fact]
    public void A_value_before_a_magic_or_selector_line_is_shown_too()
    {
        var outputs = _cells.Outputs("1 + 1\n#!csharp\n\"x\"");
        Assert.Equal(["2", "x"], outputs.Select(output => Assert.IsType<ExecuteResult>(output).Data.Text("text/plain")));
    }

    [Fact]
    public void Both_spellings_of_display_show_and_a_handle_replaces_in_place()
    {
        var outputs = _cells.Outputs("var one = display(\"first\"); var two = \"second\".Display(); one.Update(\"replaced\");");
        Assert.Equal(["replaced", "second"], outputs.Select(output => Assert.IsType<DisplayData>(output).Data.Text("text/plain")));
    }

    [Fact]
    public void What_a_method_shows_is_replaced_in_place_by_its_handle()
    {
        var outputs = _cells.Outputs("var one = \"first\".Display(); var two = \"<b>x</b>\".DisplayAs(\"text/html\"); one.Update(1); two.Update(2);");
        Assert.Equal(["1", "2"], outputs.Select(output => Assert.IsType<DisplayData>(output).Data.Text("text/plain")));
    }

    [Fact]
    public void A_table_of_Formatting_is_shown() =>
        Assert.Contains("<table>", Assert.IsType<DisplayData>(Assert.Single(_cells.Outputs("new[] { new { A = 1 } }.DisplayTable();"))).Data.Text("text/html"), StringComparison.Ordinal);

    [Fact]
    public void A_later_cell_replaces_what_an_earlier_one_showed()
    {
        _cells.Outputs("var shown = display(1);");
        _cells.Outputs("shown.Update(2);");
        Assert.Empty(_cells.Last);
        Assert.Equal("2", Assert.IsType<DisplayData>(Assert.Single(_cells.Of(0))).Data.Text("text/plain"));
    }

    [Fact]
    public void Markup_and_a_chosen_mime_type_arrive_as_they_are()
    {
        Assert.Equal("<b>x</b>", Assert.IsType<ExecuteResult>(Assert.Single(_cells.Outputs("HTML(\"<b>x</b>\")"))).Data.Text("text/html"));
        Assert.Equal("<svg/>", Assert.IsType<DisplayData>(Assert.Single(_cells.Outputs("\"<svg/>\".DisplayAs(\"image/svg+xml\");"))).Data.Text("image/svg+xml"));
    }

    [Fact]
    public void Values_look_as_in_dotnet_interactive()
    {
        var data = Assert.IsType<ExecuteResult>(Assert.Single(_cells.Outputs("new { A = 1, B = \"x\" }"))).Data;
        Assert.Equal(["text/html", "text/plain"], data.Forms.Select(form => form.Key));
        Assert.Contains("<td>A</td>", data.Text("text/html"), StringComparison.Ordinal);
        Assert.Equal("[ 1, 2 ]", _cells.Value("new[] { 1, 2 }"));
        Assert.Equal("( 1, 2.5 )", _cells.Value("(1, 2.5)"));
    }

    [Fact]
    public void Every_preferred_form_of_a_formatter_found_by_convention_is_in_the_bundle()
    {
        var data = Assert.IsType<ExecuteResult>(Assert.Single(_cells.Outputs("""
            using System.Reflection;
            class TypeFormatterSourceAttribute : Attribute
            {
                public Type FormatterSourceType => typeof(Source);
                public string[] PreferredMimeTypes { get; set; }
            }
            public class Source { public IEnumerable<object> CreateTypeFormatters() { yield return new Form("text/html"); yield return new Form("text/latex"); } }
            public class Form(string mime) { public string MimeType => mime; public bool Format(object value, TextWriter writer) { writer.Write("as " + mime); return true; } }
            [TypeFormatterSource(PreferredMimeTypes = new[] { "text/html", "text/latex" })] public class Shown { public override string ToString() => "plain"; }
            new Shown()
            """))).Data;
        Assert.Equal(["text/html", "text/latex", "text/plain"], data.Forms.Select(form => form.Key));
        Assert.Equal("as text/latex", data.Text("text/latex"));
    }

    [Fact]
    public void A_formatter_that_throws_costs_its_form_and_not_the_cell()
    {
        var data = Assert.IsType<ExecuteResult>(Assert.Single(_cells.Outputs("""
            class Broken { public override string ToString() => "still text"; }
            Formatter.Register(typeof(Broken), (value, writer) => throw new InvalidOperationException("formatter"), "text/html");
            Formatter.Register(typeof(Broken), (value, writer) => throw new InvalidOperationException("formatter"), "text/plain");
            new Broken()
            """))).Data;
        Assert.Equal("still text", data.Text("text/plain"));
        Assert.Null(data.Text("text/html"));
    }

    [Fact]
    public void Waiting_for_the_keyboard_fails_instead_of_hanging()
    {
        Assert.Contains("no console input", _cells.Error("Console.ReadLine()").Message, StringComparison.Ordinal);
    }

    public void Dispose() => _cells.Dispose();
}
