using System.Reflection;
using Microsoft.DotNet.Interactive.Commands;

namespace NotebookBackprop.Extension;

/// <summary>A magic line in a cell. What it asks for is read from the line as typed.</summary>
public sealed class BackpropCommand : KernelDirectiveCommand
{
    // The kernel's own binding drops extra words, unknown options and what follows a comment, and shows the line only inside
    // itself. The platform is archived, so this internal name stays; a test reads a line through it.
    private static readonly PropertyInfo s_node = typeof(KernelDirectiveCommand).GetProperty("DirectiveNode", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>The whole line, prefix included.</summary>
    internal string Line
    {
        get
        {
            var node = s_node.GetValue(this)!;
            return ((string)node.GetType().GetProperty("FullText")!.GetValue(node)!).Trim();
        }
    }
}
