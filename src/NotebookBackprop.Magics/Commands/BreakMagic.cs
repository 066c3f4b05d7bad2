using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop break f --bug sign --seed 3</c></summary>
internal static class BreakMagic
{
    private const string Declared = "broken", Name = "NAME", BugName = "--bug", SeedName = "--seed";

    private static readonly Dictionary<string, RuleBug> s_bugs = new()
    {
        ["sign"] = RuleBug.Sign,
        ["swapped-product"] = RuleBug.SwappedProduct,
        ["forgotten-factor"] = RuleBug.ForgottenFactor,
        ["missing-accumulation"] = RuleBug.MissingAccumulation,
        ["wrong-transpose"] = RuleBug.WrongTranspose,
    };

    public static MagicCommand Command { get; } = new(
        "break", "Draws a copy of a graph in which one backward rule has a bug, to be found.",
        [
            new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true),
            new(BugName, "what is wrong", new ChoiceValue([.. s_bugs.Keys]), IsRequired: true),
            new(SeedName, "draws the place; 0 where not given", new SeedValue()),
        ],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook)
    {
        var (output, bug, seed) = (arguments.Get<Tensor>(Name)!, s_bugs[arguments.Get<string>(BugName)!], arguments.Get<int>(SeedName));
        var names = new Dictionary<Tensor, string>();
        foreach (var (name, value) in notebook.Variables)
            if (value is Tensor tensor) names[tensor] = name;
        try
        {
            var broken = Functions.BreakRule(output, bug, seed, names.GetValueOrDefault);
            // A local derivative beside the gradients would give the place away.
            notebook.Display(GraphView.Of(broken, notebook).WithoutLocalDerivatives());
            notebook.Declare(Declared, broken);
        }
        catch (ArgumentException)
        {
            throw new MagicException($"break: {arguments.Get<string>(BugName)} would show at no operation of this graph; choose another bug.");
        }
        notebook.Display(new TextView($"{Magic.Prefix} check {Declared}"));
    }
}
