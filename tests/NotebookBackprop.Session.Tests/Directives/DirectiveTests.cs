
namespace NotebookBackprop.Session.Tests;

public sealed class DirectiveTests : IDisposable
{
    private readonly Cells _cells = new();

    [Fact]
    public void Variables_are_listed()
    {
        Assert.Equal("There are no variables.", Shown("#!who", "text/plain"));
        _cells.Outputs("var x = Variable(2.0); object nothing = null;");
        Assert.Equal("x, nothing", Shown("#!who", "text/plain"));
    }

    [Fact]
    public void Variables_are_listed_with_types_and_values()
    {
        _cells.Outputs("var words = new List<string> { \"<b>\" }; var n = 5; string nothing = null; var lines = \"a\\nb\"; var many = Enumerable.Range(0, 1000).ToArray();");

        var plain = Shown("#!whos", "text/plain")!.Split('\n');
        Assert.Equal(6, plain.Length);
        Assert.Matches("^Variable +Type +Value$", plain[0]);
        Assert.Matches(@"^words +System.Collections.Generic.List<System.String> +\[ <b> \]$", plain[1]);
        Assert.Matches("^n +System.Int32 +5$", plain[2]);
        Assert.Matches("^nothing +<null> +<null>$", plain[3]);
        Assert.Matches("^lines +System.String +a b$", plain[4]);
        Assert.EndsWith("…", plain[5], StringComparison.Ordinal);
        var html = ((DisplayData)_cells.Last[0]).Data.Text("text/html");
        Assert.Contains("<td style=\"text-align:left\">[ &lt;b&gt; ]</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Rest_of_a_cell_is_timed_even_when_it_fails()
    {
        _cells.Run("#!time\nSystem.Threading.Thread.Sleep(30); throw new InvalidOperationException(\"no\");");

        var text = Assert.IsType<DisplayData>(_cells.Last[0]).Data.Text("text/plain")!;
        Assert.Matches(@"^Wall time: [0-9.]+ms$", text);
        Assert.InRange(double.Parse(text[11..^2], System.Globalization.CultureInfo.InvariantCulture), 30, 30_000);
        Assert.IsType<ErrorOutput>(_cells.Last[1]);
    }

    [Theory]
    [InlineData("lib.cs"), InlineData("lib.csx"), InlineData("lib.dib"), InlineData("lib.ipynb")]
    public void File_is_imported(string name)
    {
        const string Code = "int Twice(int n) => 2 * n;\nConsole.WriteLine(\"imported\");";
        Write(name, name switch
        {
            "lib.dib" => $"#!markdown\n\n# Title\n\n#!csharp\n\n{Code}\n",
            "lib.ipynb" => IpynbWriter.Write(new([new MarkdownCell("a", "# Title", []), new CodeCell("b", Code, [], [])], [])),
            _ => Code,
        });

        Assert.Equal(new StreamOutput("stdout", "imported\n"), _cells.Outputs($"#!import {name}\nvar four = Twice(2);")[0]);
        Assert.Equal(4, _cells.Variable("four"));
        _cells.Outputs($"#!import \"{name}\"");
    }

    [Fact]
    public void Import_runs_at_its_place_with_the_directives_of_the_file()
    {
        Write("inner.csx", "var b = a + 1;\n#!who");
        Write("outer.csx", "#!import inner.csx\nvar c = b + 1;");

        _cells.Outputs("var a = 1;\n#!import outer.csx\nvar d = c + 1;");

        Assert.Equal("a, b", Assert.IsType<DisplayData>(Assert.Single(_cells.Last)).Data.Text("text/plain"));
        Assert.Equal(4, _cells.Variable("d"));
    }

    [Fact]
    public void Error_in_an_imported_file_names_its_line_and_the_line_that_imports_it()
    {
        Write("lib.dib", "#!csharp\n\nvar fine = 1;\n\n#!csharp\n\nvar zero = 0;\nvar bad = 1 / zero;\n");

        var error = _cells.Error("var a = 1;\n#!import lib.dib\nvar never = 2;");

        Assert.Equal([("lib.dib, cell 2", 2, "var bad = 1 / zero;"), ("Cell 1", 2, "#!import lib.dib")], error.Places.Select(place => (place.Label, place.Line, place.Source)));
        Assert.DoesNotContain(_cells.Session.Variables, variable => variable.Key == "never");
    }

    [Fact]
    public void File_that_imports_itself_is_told_so()
    {
        Write("a.csx", "#!import b.csx");
        Write("b.csx", "#!import a.csx");

        var error = _cells.Error("#!import a.csx");

        Assert.Equal("'a.csx' is being imported already, and imports itself: take one of the two lines out.", error.Message);
        Assert.Equal(["b.csx", "a.csx", "Cell 1"], error.Places.Select(place => place.Label));
    }

    [Theory]
    [InlineData("#!import", "#!import FILE names no file.")]
    [InlineData("#!import none.dib", "There is no file 'none.dib' in the notebook's folder, which is what the path is relative to.")]
    [InlineData("#!import a.txt", "'a.txt' cannot be imported: the name must end in .ipynb, .dib, .cs, .csx.")]
    [InlineData("#!import bad.ipynb", "'bad.ipynb' is not valid JSON (line 1, column 1).")]
    [InlineData("#!import other.dib", "'other.dib' cannot be imported: its cell 1 is written in fsharp, and this host runs C# cells only.")]
    [InlineData("#!time 5", "#!time takes nothing, and '5' stands behind it: leave it out.")]
    [InlineData("#!who x", "#!who takes nothing, and 'x' stands behind it: leave it out.")]
    [InlineData("#!tme", "'#!tme' is not a magic command of this host, which knows #!backprop, #!csharp, #!import, #!time, #!who, #!whos.")]
    [InlineData("#i https://example.org", "A source of packages is written #i \"nuget:SOURCE\", with a folder or an address.")]
    [InlineData("#i \"nuget: nowhere\"", "There is no folder 'nowhere' to look for packages in.")]
    public void Directive_that_cannot_be_done_is_one_sentence_at_its_line(string line, string sentence)
    {
        Write("bad.ipynb", "oops");
        Write("other.dib", "#!fsharp\nlet x = 1");

        var error = _cells.Error($"var a = 1;\n{line}");

        Assert.Equal((sentence, 2, line), (error.Message, error.Places[0].Line, error.Places[0].Source));
    }

    [Fact]
    public void Readme_lists_every_directive()
    {
        var readme = File.ReadAllText(RepositoryRoot.Of("README.md"));
        Assert.All(Directives.All.Where(directive => directive is not (MagicDirective or LanguageDirective)), directive => Assert.Contains($"`{directive.Usage}`", readme, StringComparison.Ordinal));
    }

    private string? Shown(string source, string mime) => Assert.IsType<DisplayData>(Assert.Single(_cells.Outputs(source))).Data.Text(mime);

    private void Write(string name, string text) => _cells.Folder.Write(name, text);

    public void Dispose() => _cells.Dispose();
}
