using System.Globalization;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>A local Jacobian in words.</summary>
internal static class EdgeJacobianText
{
    /// <summary>For a wire: <c>6 × 4 Kronecker</c>.</summary>
    public static string Brief(EdgeJacobian jacobian, Language words) =>
        $"{jacobian.Local.Rows} × {jacobian.Local.Columns} {words.Structures[jacobian.Local.Structure]}";

    /// <summary>How it is called: <c>∂y/∂W</c>.</summary>
    public static string Name(GraphView graph, GraphEdge edge) => GraphStep.Partial(graph, edge).Text;

    /// <summary>Why it has its pattern, and why it is not drawn where it is not.</summary>
    public static string Why(EdgeJacobian jacobian, Language words)
    {
        var axes = jacobian.Repeated.Count == 0 ? "" : string.Format(CultureInfo.InvariantCulture, words.OverAxes, string.Join(", ", jacobian.Repeated));
        var note = string.Format(CultureInfo.InvariantCulture, words.StructureNotes[jacobian.Local.Structure],
            jacobian.Local.Structure == LocalStructure.Kronecker ? jacobian.Factors : axes);
        if (jacobian.IsDrawn) return note;
        var isRefused = jacobian.Local.Entries > LocalJacobian.MostEntries;
        return $"{note} {string.Format(CultureInfo.InvariantCulture, isRefused ? words.TooLargeToCompute : words.TooLargeToDraw, jacobian.Local.Entries)}";
    }
}
