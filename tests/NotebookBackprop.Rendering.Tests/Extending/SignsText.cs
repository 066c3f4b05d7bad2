namespace NotebookBackprop.Rendering;

/// <summary>Signs of gradients in plain text.</summary>
internal sealed record SignsText() : Renderer<SignsView>(MimeTypes.Plain)
{
    protected override string Render(SignsView view, Settings settings) => TextTable.Write(Table(view), false, true, true, true);

    /// <summary>The head first.</summary>
    public static IReadOnlyList<string[]> Table(SignsView view) =>
        [[$"∂{view.Output}", "> 0", "< 0", "= 0"], .. view.Rows.Select(row => new[] { row.Leaf, $"{row.Up}", $"{row.Down}", $"{row.Still}" })];
}
