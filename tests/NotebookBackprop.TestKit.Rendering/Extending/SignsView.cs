using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>For each leaf of a computation, how many elements of its gradient push up, push down or do not push, as plain data.</summary>
/// <param name="Output">What is differentiated.</param>
/// <param name="Rows">One for each leaf that takes a gradient.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record SignsView(string Output, IReadOnlyList<SignsView.Row> Rows)
{
    /// <summary>Counts the signs of the gradients; no <c>Grad</c> is touched.</summary>
    public static SignsView Of(Tensor output, INotebook notebook)
    {
        var leaves = Gradients.OfEveryNode(output).Where(node => node.Key.IsLeaf).ToList();
        var names = Naming.OfUser([output, .. leaves.Select(leaf => leaf.Key)], notebook);
        return new(names.GetValueOrDefault(output, "y"), [.. leaves.Select(leaf => Count(names.GetValueOrDefault(leaf.Key, "?"), leaf.Value.ToArray()))]);
    }

    private static Row Count(string leaf, double[] gradient) =>
        new(leaf, gradient.Count(g => g > 0), gradient.Count(g => g < 0), gradient.Count(g => g == 0));

    /// <summary>The gradient of one leaf.</summary>
    public sealed record Row(string Leaf, int Up, int Down, int Still);
}
