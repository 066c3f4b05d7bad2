using NotebookBackprop.Repository.Tests.House;

namespace NotebookBackprop.Repository.Tests.Rules;

public class FloorsTests
{
    static readonly IReadOnlyDictionary<string, Floor[][]> s_plan = new Dictionary<string, Floor[][]> { ["R"] = [["Kit/*"], ["Graph"], ["Features/|"], ["Registry"]] };

    /// <summary>What each file holds when all is well: names point down.</summary>
    static readonly Dictionary<string, string> s_files = new()
    {
        ["Kit/Text/Label.cs"] = "namespace N; public static class Label { public static int Of(int x) => x; public static string Two(this string s) => s + s; }",
        ["Kit/Svg/Line.cs"] = "namespace N; public class Line { public int Length => Label.Of(3); }",
        ["Graph/Reading/View.cs"] = "namespace N; public partial class View { public Line Line { get; } = new(); }",
        ["Features/Quiz/Quiz.cs"] = "namespace N; public class Quiz { public int Of(View view) => view.Line.Length; }",
        ["Features/Play/Play.cs"] = "namespace N; public class Play(View view) { public View View => view; }",
        ["Registry/All.cs"] = "namespace N; public static class All { public static object[] Of(View v) => [new Quiz(), new Play(v)]; }",
    };

    [Fact]
    public void Names_that_point_down_pass() => Assert.Empty(Violations([]));

    [Theory]
    [InlineData("Kit/Svg/Line.cs", "/// <see cref=\"Quiz\"/>\npublic class Line { public int Length => 0; /* Quiz */ }", null)]
    [InlineData("Kit/Svg/Line.cs", "public class Line { public Quiz? Quiz; public int Length => 0; }", "R/Kit/Svg names Features/Quiz, which is above it: Kit/Svg/Line.cs names Quiz of Features/Quiz/Quiz.cs.")]
    [InlineData("Kit/Text/Label.cs", "public static class Label { public static int Of(object q) => ((N.Quiz)q).GetHashCode(); }", "R/Kit/Text names Features/Quiz, which is above it: Kit/Text/Label.cs names Quiz of Features/Quiz/Quiz.cs.")]
    [InlineData("Graph/Reading/View.cs", "public partial class View { public Line Line => new(); object All => N.All.Of(this); }", "R/Graph names Registry, which is above it: Graph/Reading/View.cs names All of Registry/All.cs.")]
    [InlineData("Graph/Reading/View.cs", "public partial class View { public Line Line => new(); object Play() { Func<View, Play> f = v => new(v); return f; } }", "R/Graph names Features/Play, which is above it: Graph/Reading/View.cs names Play of Features/Play/Play.cs.")]
    [InlineData("Features/Quiz/Quiz.cs", "public class Quiz { object? Of(Play play) => play; }", "R/Features/Quiz names Features/Play, which it should not know: Features/Quiz/Quiz.cs names Play of Features/Play/Play.cs.")]
    public void A_name_that_points_up_or_beside_is_told(string file, string code, string? sentence)
    {
        var violations = Violations([(file, $"namespace N; {code}")]).Where(each => !each.Contains("all around", StringComparison.Ordinal));
        Assert.Equal(sentence is null ? [] : [sentence], violations);
    }

    [Fact]
    public void A_member_stands_where_it_is_declared_whatever_type_it_is_of()
    {
        (string, string) part = ("Features/Play/View.Play.cs", "namespace N; public partial class View { public int Played => 1; }");
        Assert.Empty(Violations([part]));
        Assert.Equal(
            ["R/Features/Quiz names Features/Play, which it should not know: Features/Quiz/Quiz.cs names View.Played of Features/Play/View.Play.cs."],
            Violations([part, ("Features/Quiz/Quiz.cs", "namespace N; public class Quiz { int Of(View view) => view.Played; }")]));
    }

    [Fact]
    public void An_extension_is_named_by_who_calls_it() => Assert.Equal(
        ["R/Kit/Text names Graph, which is above it: Kit/Text/Label.cs names More.Three of Graph/More.cs."],
        Violations([
            ("Graph/More.cs", "namespace N; public static class More { public static string Three(this string s) => s; }"),
            ("Kit/Text/Label.cs", "namespace N; public static class Label { public static int Of(int x) => \"\".Three().Length; }")]).Where(each => !each.Contains("all around", StringComparison.Ordinal)));

    [Fact]
    public void A_folder_that_no_floor_has_is_named() =>
        Assert.Equal(["R/Helpers is on no floor of the plan."], Violations([("Helpers/Helper.cs", "namespace N; class Helper;")]));

    [Fact]
    public void A_circle_is_named_until_it_is_listed_and_a_listed_one_that_is_gone_too()
    {
        (string, string) back = ("Kit/Text/Label.cs", "namespace N; public static class Label { public static int Of(int x) => new Line().Length; }");
        Circle circle = new("R", ["Kit/Text", "Kit/Svg"], "A line has a label that has a line.");

        Assert.Equal(
            ["R: Kit/Svg, Kit/Text know each other all around: Kit/Svg/Line.cs names Label of Kit/Text/Label.cs; Kit/Text/Label.cs names Line of Kit/Svg/Line.cs."],
            Violations([back]));
        Assert.Empty(Violations([back], circle));
        Assert.Equal(["R: Kit/Svg, Kit/Text are no circle any more; take it out of the list."], Violations([], circle));
    }

    [Fact]
    public void A_project_reads_what_those_below_it_hold()
    {
        var rooms = ProjectRooms.Read(SourceTree.Of(
            ("src/NotebookBackprop.A/NotebookBackprop.A.csproj", "<Project><ItemGroup><InternalsVisibleTo Include=\"NotebookBackprop.B\" /></ItemGroup></Project>"),
            ("src/NotebookBackprop.A/A.cs", "namespace N; class A { public static T Same<T>(T x) => x; }"),
            ("src/NotebookBackprop.B/NotebookBackprop.B.csproj", "<Project><ItemGroup><ProjectReference Include=\"../NotebookBackprop.A/NotebookBackprop.A.csproj\" /></ItemGroup></Project>"),
            ("src/NotebookBackprop.B/One/B.cs", "namespace N; class B { int C => A.Same(new C()).Number; }"),
            ("src/NotebookBackprop.B/Two/C.cs", "namespace N; class C { public int Number; }")), s_plan, _ => []);
        Assert.Equal([new("One", "Two", 2, "One/B.cs names C of Two/C.cs")], rooms[1].Arrows);
    }

    [Fact]
    public void What_cannot_be_read_is_an_error()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Violations([("Kit/Text/Label.cs", "namespace N; public static class Label { public static int Of(Unknown x) => x.Quiz; public static object Line; }")]).ToList());
        Assert.Equal("NotebookBackprop.R/Kit/Text/Label.cs(1): what is Quiz? Build the solution if something made for it is missing.", error.Message);
    }

    static IEnumerable<string> Violations((string File, string Code)[] change, params Circle[] circles)
    {
        var files = new Dictionary<string, string>(s_files);
        foreach (var (file, code) in change) files[file] = code;
        var tree = SourceTree.Of([("src/NotebookBackprop.R/NotebookBackprop.R.csproj", "<Project />"), .. files.Select(file => ($"src/NotebookBackprop.R/{file.Key}", file.Value))]);
        return new Floors(s_plan, circles, all => ProjectRooms.Read(all, s_plan, _ => [])).Violations(tree);
    }
}
