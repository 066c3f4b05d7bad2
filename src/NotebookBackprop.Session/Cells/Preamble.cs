namespace NotebookBackprop.Session;

/// <summary>What every cell has in scope with no <c>using</c> of the user's.</summary>
internal static class Preamble
{
    /// <summary>
    /// A scope outside of all submissions. <c>System</c> has methods of Formatting named as ours are, whose handle replaces
    /// nothing, as it is not the one that is heard of; what the first submission brings in comes before them.
    /// </summary>
    public static IReadOnlyList<string> Outside { get; } = ["System"];

    /// <summary>
    /// Run as the session's first submission. An alias found there wins over a name that a later <c>using</c> of the
    /// user's brings in: <c>Tensor</c> stays ours after <c>using System.Numerics.Tensors;</c>.
    /// </summary>
    public static IReadOnlyList<string> Usings { get; } =
    [
        // as in the C# kernel of .NET Interactive
        "using System.Collections;",
        "using System.Collections.Generic;",
        "using System.IO;",
        "using System.Linq;",
        "using System.Text;",
        "using System.Threading.Tasks;",
        "using Microsoft.DotNet.Interactive.Formatting;",
        $"using static NotebookBackprop.Session.{nameof(DisplayFunctions)};",
        // the engine
        "using NotebookBackprop;",
        "using static NotebookBackprop.Functions;",
        "using static NotebookBackprop.CourseFunctions;",
        "using Tensor = NotebookBackprop.Tensor;",
        "using Module = NotebookBackprop.Module;",
    ];

    /// <summary>The code of the first submission.</summary>
    public static string Code => string.Join('\n', Usings);
}
