namespace NotebookBackprop.Session.Tests;

/// <summary>The checks that are put into compiled cells leave what the cells mean.</summary>
public sealed class InterruptChecksTests : IDisposable
{
    private readonly Cells _cells = new();

    public InterruptChecksTests() => _cells.Outputs("""
        enum Colour { Red, Green }
        [AttributeUsage(AttributeTargets.All)]
        class MarkAttribute(Colour colour, Type type) : Attribute { public Colour Colour => colour; public Type Type => type; public DayOfWeek Day { get; set; } }
        """);

    [Fact]
    public void Attributes_and_defaults_of_an_older_cells_types_stay()
    {
        Assert.Equal("Green List`1 Friday 1.5", _cells.Value("""
            [Mark(Colour.Green, typeof(List<int>), Day = DayOfWeek.Friday)]
            string Of(Colour colour = Colour.Green, decimal price = 1.5m, int? none = null) => $"{colour} {price}{none}";
            [Mark(Colour.Green, typeof(List<int>), Day = DayOfWeek.Friday)]
            record struct Point([property: Mark(Colour.Red, typeof(string))] int X, int Y = 3);
            var mark = (MarkAttribute)typeof(Point).GetCustomAttributes(false).First(attribute => attribute is MarkAttribute);
            $"{mark.Colour} {mark.Type.Name} {mark.Day} {Of().Split(' ')[1]}"
            """));
    }

    [Theory]
    [InlineData("for (int i = 0; ; i++) { try { if (i < 3) throw new Exception(\"x\" + i); return i; } catch (Exception e) when (e.Message == \"x0\") { continue; } catch { } finally { Console.Write(i); } }", "3", "0123")]
    [InlineData("IEnumerable<int> Two() { try { yield return 1; yield return 2; } finally { Console.Write('f'); } }\nTwo().Sum()", "3", "f")]
    [InlineData("async IAsyncEnumerable<int> Three() { for (int i = 0; i < 3; i++) { await Task.Delay(1); yield return i; } }\nvar sum = 0; await foreach (var i in Three()) sum += i;\nsum", "3", "")]
    [InlineData("int Cells(int[] a) { var t = 0; foreach (ref var x in a.AsSpan()) t += x++; Span<int> s = stackalloc int[2]; s[1] = t; return s[1]; }\nCells(new[] { 1, 2, 3, 4, 5, 6, 7, 8 })", "36", "")]
    [InlineData("int Many(int n) { switch (n) { case 0: return 1; case 1: return 3; case 2: n = 0; goto case 0; case 4: goto case 2; default: return n; } }\nMany(4) + Many(9)", "10", "")]
    [InlineData("interface IZero<T> where T : IZero<T> { static abstract T Zero { get; } }\nreadonly record struct Number(double V) : IZero<Number> { public static Number Zero => new(0); }\nT Zero<T>() where T : IZero<T> => T.Zero;\nZero<Number>().V", "0", "")]
    [InlineData("try { checked { var a = int.MaxValue; a++; } } catch (OverflowException) { Console.Write(\"over\"); }\n1", "1", "over")]
    public void Code_does_what_it_says(string source, string value, string written)
    {
        var outputs = _cells.Outputs(source);
        Assert.Equal(value, Assert.IsType<ExecuteResult>(outputs[^1]).Data.Text("text/plain"));
        Assert.Equal(written, string.Concat(outputs.OfType<StreamOutput>().Select(stream => stream.Text)));
    }

    /// <summary>The checks lengthen a loop until short branches do not reach its ends.</summary>
    [Fact]
    public void Errors_name_their_lines_in_long_loops_too()
    {
        var inner = string.Concat(Enumerable.Repeat("    foreach (var x in new[] { 1, 2 }) { if (x == 3) continue; count++; }\n", 20));
        var error = _cells.Error($"var count = 0;\nfor (var i = 0; i < 3; i++) {{\n{inner}}}\nthrow new Exception(count.ToString());");
        Assert.Equal(("120", 24), (error.Message, Assert.Single(error.Places).Line));
    }

    public void Dispose() => _cells.Dispose();
}
