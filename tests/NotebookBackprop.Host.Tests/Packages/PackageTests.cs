namespace NotebookBackprop.Host.Tests;

/// <summary>Packages of others in a session, restored by the SDK from folders: nothing here needs a network.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly PackageFeed _feed = new();
    private readonly Cells _cells;

    public PackageTests() => _cells = new(_feed.Folder);

    [Fact]
    public void Package_and_what_it_needs_are_there_for_the_rest_of_the_cell_and_for_later_cells()
    {
        _feed.Add("Inner", "1.0.0", "namespace Inner; public class Box { public string Text = \"from inside\"; }");
        _feed.Add("Outer", "2.1.0", "namespace Outer; public static class Make { public static Inner.Box Box() => new(); }", dependency: ("Inner", "1.0.0"));

        var outputs = _cells.Outputs("var before = 1;\n#r \"nuget: Outer, 2.1.0\"\nusing Outer;\nMake.Box().Text");

        Assert.Equal("Installed packages: Outer, 2.1.0", Assert.IsType<DisplayData>(outputs[0]).Data.Text("text/plain"));
        Assert.Equal("from inside", Assert.IsType<ExecuteResult>(outputs[1]).Data.Text("text/plain"));
        Assert.Equal("from inside", _cells.Value("var box = Make.Box();\nnew Inner.Box().Text"));
        // Asking once more changes nothing and says nothing.
        Assert.Empty(_cells.Outputs("#r \"nuget:outer,2.1.0\"\n#r \"nuget: Outer\""));
    }

    [Theory]
    [InlineData("Ages", "2.0.0"), InlineData("Ages, 1.*", "1.3.0"), InlineData("Ages, [1.1,1.3)", "1.2.0"), InlineData("Ages, *-*", "3.0.0-beta")]
    public void Newest_version_is_taken_where_none_is_named_and_a_range_is_followed(string asked, string found)
    {
        foreach (var version in new[] { "1.0.0", "1.2.0", "1.3.0", "2.0.0", "3.0.0-beta" })
            _feed.Add("Ages", version, $"public static class Age {{ public static string Of => \"{version}\"; }}");

        Assert.Equal(found, Result($"#r \"nuget: {asked}\"\nAge.Of"));
    }

    [Fact]
    public void Source_in_the_cell_adds_to_those_of_the_configuration()
    {
        _feed.Add("Near", "1.0.0", "public static class Near { public static int Value => 1; }");
        _feed.Add("Far", "1.0.0", "public static class Far { public static int Value => 2; }", isElsewhere: true);

        Assert.Contains("Far", _cells.Error("#r \"nuget: Far, 1.0.0\"").Message, StringComparison.Ordinal);
        Assert.Equal("3", Result("#r \"nuget: Near, 1.0.0\"\n#r \"nuget: Far, 1.*\"\n#i \"nuget:elsewhere\"\nNear.Value + Far.Value"));
    }

    [Fact]
    public void Library_of_the_platforms_own_code_is_found()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The library that stands in for a package's own is Linux's.");
        var library = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "libSystem.Native.so");
        _feed.Add("Native", "1.0.0", "public static class Native { [DllImport(\"nativetest\", EntryPoint = \"SystemNative_GetPid\")] public static extern int Id(); }", native: ("libnativetest.so", library));

        Assert.Equal($"{Environment.ProcessId}", Result("#r \"nuget: Native, 1.0.0\"\nNative.Id()"));
    }

    [Fact]
    public void Package_that_the_host_uses_itself_may_be_another_version_for_the_cells()
    {
        _feed.Add("Markdig", "99.0.0", "namespace Markdig; public static class Markdown { public static string Whose => \"the cell's\"; }");

        Assert.Equal("the cell's", Result("#r \"nuget: Markdig, 99.0.0\"\nMarkdig.Markdown.Whose"));
    }

    [Fact]
    public void Assembly_that_cells_share_with_the_host_stays_the_hosts()
    {
        _feed.Add("MathNet.Numerics", "1.0.0", "namespace MathNet.Numerics; public class Old { }");
        _cells.Outputs("#r \"nuget: MathNet.Numerics, 1.0.0\"");
        Assert.Equal("5", _cells.Value("typeof(MathNet.Numerics.Constants).Assembly.GetName().Version.Major"));
    }

    [Fact]
    public void Newer_version_of_a_shared_assembly_is_refused_in_one_sentence()
    {
        _feed.Add("MathNet.Numerics", "99.0.0", "namespace MathNet.Numerics; public class New { }");

        var error = _cells.Error("#r \"nuget: MathNet.Numerics, 99.0.0\"\nvar never = 1;");

        Assert.Equal("MathNet.Numerics 99.0.0 cannot be loaded: this session runs with MathNet.Numerics 5.0.0.0, which is older; ask for an older version.", error.Message);
        Assert.Empty(_cells.Session.Variables);
    }

    [Fact]
    public void Other_version_of_a_loaded_package_is_refused_and_the_session_goes_on()
    {
        foreach (var version in new[] { "1.0.0", "2.0.0" })
            _feed.Add("Twice", version, $"public static class Twice {{ public static string Version => \"{version}\"; }}");
        _cells.Outputs("#r \"nuget: Twice, 1.0.0\"");

        var error = _cells.Error("var a = 1;\n#r \"nuget: Twice, 2.0.0\"");

        Assert.Equal("The package 'Twice, 2.0.0' cannot be loaded beside 'Twice, 1.0.0', which was asked for before: restart, and ask for one of them.", error.Message);
        Assert.Equal(("Cell 2", 2), (error.Places[0].Label, error.Places[0].Line));
        Assert.Equal("1.0.0", _cells.Value("Twice.Version"));
    }

    [Fact]
    public void Package_that_would_exchange_what_is_in_use_is_refused()
    {
        _feed.Add("Base", "1.0.0", "public static class Base { public static int Value => 1; }");
        _feed.Add("Base", "2.0.0", "public static class Base { public static int Value => 2; }");
        _feed.Add("Needs1", "1.0.0", "public static class Needs1 { public static int Value => Base.Value; }", dependency: ("Base", "1.0.0"));
        _feed.Add("Needs2", "1.0.0", "public static class Needs2 { public static int Value => Base.Value; }", dependency: ("Base", "2.0.0"));
        Assert.Equal("1", Result("#r \"nuget: Needs1, 1.0.0\"\nNeeds1.Value"));

        var error = _cells.Error("#r \"nuget: Needs2, 1.0.0\"\nNeeds2.Value");

        Assert.Equal("Base 2.0.0 cannot be loaded: another version of Base is in use already; restart, and ask for all packages in one cell.", error.Message);
        Assert.Equal("1", _cells.Value("Needs1.Value"));
    }

    [Fact]
    public void Transitive_version_that_nobody_has_used_is_raised()
    {
        _feed.Add("Base", "1.0.0", "public static class Base { public static int Value => 1; }");
        _feed.Add("Base", "2.0.0", "public static class Base { public static int Value => 2; }");
        _feed.Add("Needs1", "1.0.0", "public static class Needs1 { public static int Value => Base.Value; }", dependency: ("Base", "1.0.0"));
        _feed.Add("Needs2", "1.0.0", "public static class Needs2 { public static int Value => Base.Value; }", dependency: ("Base", "2.0.0"));
        _cells.Outputs("#r \"nuget: Needs1, 1.0.0\"");

        Assert.Equal("( 2, 2, 2 )", Result("#r \"nuget: Needs2, 1.0.0\"\n(Base.Value, Needs1.Value, Needs2.Value)"));
    }

    [Theory]
    [InlineData("#r \"nuget: No.Such.Package, 1.0.0\"", "The package 'No.Such.Package, 1.0.0' cannot be loaded: Unable to find package No.Such.Package. No packages exist with this id in source(s): made (NU1101).")]
    [InlineData("#r \"nuget: Here, 9.0.0\"", "The package 'Here, 9.0.0' cannot be loaded: Unable to find package Here with version (>= 9.0.0); Found 1 version(s) in made [ Nearest version: 1.0.0 ] (NU1102).")]
    [InlineData("#r \"nuget: Here, banana\"", "'banana' is no version of a package: write one such as 1.2.3, 1.2.* or [1.2, 2.0).")]
    [InlineData("#r \"nuget: \"", "'' is no name of a package: write #r \"nuget: NAME, VERSION\".")]
    [InlineData("#r \"nuget: a<b/>&\"", "'a<b/>&' is no name of a package: write #r \"nuget: NAME, VERSION\".")]
    public void Package_that_cannot_be_had_is_one_sentence_at_its_line(string line, string sentence)
    {
        _feed.Add("Here", "1.0.0", "public static class Here { }");

        var error = _cells.Error($"var a = 1;\n{line}\nvar never = 1;");

        Assert.Equal((sentence, 2, line), (error.Message, error.Places[0].Line, error.Places[0].Source));
        Assert.Equal(["a"], _cells.Session.Variables.Select(variable => variable.Key));
        Assert.Equal("2", _cells.Value("a + 1"));
    }

    [Fact]
    public void Among_several_the_guilty_line_is_named()
    {
        _feed.Add("Good", "1.0.0", "public static class Good { }");

        var error = _cells.Error("#r \"nuget: Good, 1.0.0\"\n#r \"nuget: Missing.One, 1.0.0\"\n#r \"nuget: Good, 1.0.0\"");

        Assert.Equal(2, error.Places[0].Line);
        Assert.StartsWith("The packages cannot be loaded: Unable to find package Missing.One.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Source_that_cannot_be_reached_is_told()
    {
        _feed.Configure("""<add key="away" value="https://127.0.0.1:9/index.json" />""");

        var error = _cells.Error("#r \"nuget: Any\"");

        Assert.Contains("Unable to load the service index for source https://127.0.0.1:9/index.json", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("(NU1301).", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_is_interrupted()
    {
        // An address that takes connections and never answers.
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        _feed.Configure($"""<add key="silent" value="https://{silent.LocalEndpoint}/index.json" />""");
        using var interrupt = new CancellationTokenSource(TimeSpan.FromSeconds(4));

        var result = await Task.Run(() => _cells.RunInterruptible("#r \"nuget: Any, 1.0.0\"", interrupt.Token), TestContext.Current.CancellationToken);

        Assert.Equal(new CellInterrupted(Stopped: true), result);
        Assert.Equal("1", _cells.Value("1"));
    }

    private string? Result(string source) => Assert.IsType<ExecuteResult>(_cells.Outputs(source)[^1]).Data.Text("text/plain");

    public void Dispose()
    {
        _cells.Dispose();
        _feed.Dispose();
    }
}
