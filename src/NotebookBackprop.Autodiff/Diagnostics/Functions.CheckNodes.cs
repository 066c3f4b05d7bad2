using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>
    /// Checks each operation that leads to an output by itself: what its rules for reverse and forward mode give, against
    /// finite differences of its own forward computation, at the numbers on the tape. So a wrong rule is found at its place.
    /// </summary>
    /// <param name="output">A computed tensor.</param>
    /// <returns>The operations through which gradients pass, in order of execution.</returns>
    [FunctionOnly]
    public static IReadOnlyList<NodeCheck> CheckNodes(Tensor output) =>
        [.. Tape.Of(output).Nodes.Where(node => !node.IsLeaf && node.RequiresGrad).Select(NodeChecker.Check)];
}
