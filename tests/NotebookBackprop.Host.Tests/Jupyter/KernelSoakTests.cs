using System.Globalization;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Host.Tests;

/// <summary>Long sessions in the real kernel. BACKPROP_SOAK=2000 makes them as long as that: some minutes each.</summary>
public class KernelSoakTests
{
    private static readonly int s_cells = int.TryParse(Environment.GetEnvironmentVariable("BACKPROP_SOAK"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 280;

    /// <summary>What a student runs again and again.</summary>
    private static readonly string[] s_notebook =
    [
        "using System.Globalization;\nvar x = Variable(2.0); var y = Variable(3.0);",
        "var f = Sum(Square(x * y + Ones(100, 100)));\nf.Backward();\nf",
        "#!backprop graph f",
        "Tensor Loss(Tensor w) => Sum(Square(w - 1));\nvar w = Variable([0.1, 0.2]); var loss = Loss(w);",
        "for (var i = 0; i < 3; i++) { loss = Loss(w); loss.Backward(); }\nloss.Item()",
        "#!backprop step loss",
        "Func<Tensor, Tensor> activation = t => Tanh(t) * x;\nvar a = activation(w);",
        "#!backprop graph a",
        "var net = new Sequential(from i in Enumerable.Range(0, 3) from m in new Module[] { new Linear(4, 4), new Tanh() } select m);\nvar error = MeanSquaredError(net.Forward(Ones(3, 4)), Zeros(3, 4));",
        "#!backprop gradients error",
        "class Gate { public Tensor W = Variable(1.0); public Tensor Forward(Tensor t) => t * W; }\nvar gate = new Gate(); var o = gate.Forward(x);",
        "#!backprop graph o",
        "await Task.Delay(1); Console.WriteLine(f.Item());",
        "(x.Item(), y.Item())",
    ];

    [Fact]
    public void Memory_levels_off_when_cells_are_run_again_and_again() => Soak(i => s_notebook[i % s_notebook.Length], most: 12e3);

    [Fact]
    public void A_new_variable_takes_what_it_holds_and_little_else() => Soak(i => $"var v{i} = Variable({i}.0);", most: 12e3);

    // What is let go of comes in portions, so a short session shows some kB of noise; once each cell left 40 to 60 kB.
    private static void Soak(Func<int, string> cell, double most)
    {
        using var kernel = new KernelProcess();
        var sizes = new List<double>();
        for (var i = 0; i < s_cells; i++)
        {
            var answer = kernel.Execute(cell(i));
            Assert.True((string?)answer["status"] == "ok", $"{cell(i)}\n{answer}");
            kernel.Overhear();
            if ((i + 1) % (s_cells / 4) == 0)
                sizes.Add(Live(kernel));
        }
        var perCell = (sizes[^1] - sizes[0]) / (s_cells * 3 / 4);
        TestContext.Current.TestOutputHelper?.WriteLine($"{s_cells} cells: live memory after each quarter {string.Join(", ", sizes.Select(size => $"{size / 1e6:0.0} MB"))}; {perCell / 1e3:0.0} kB a cell.");
        Assert.True(perCell < most, $"Each cell leaves {perCell / 1e3:0.0} kB.");
    }

    private static double Live(KernelProcess kernel)
    {
        var answer = kernel.Ask("execute_request", new() { ["code"] = "", ["user_expressions"] = new JsonObject { ["live"] = "GC.GetTotalMemory(true)" } });
        return double.Parse((string)answer["user_expressions"]!["live"]!["data"]!["text/plain"]!, CultureInfo.InvariantCulture);
    }
}
