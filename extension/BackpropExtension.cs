using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Extension;

/// <summary>What .NET Interactive looks for in a package, and runs when <c>#r "nuget: NotebookBackprop"</c> has loaded it.</summary>
public sealed class BackpropExtension : IKernelExtension
{
    /// <summary>Brings names, magic commands, assistance and charts into a session.</summary>
    /// <param name="kernel">The session's root, or its C# kernel.</param>
    public async Task OnLoadAsync(Kernel kernel)
    {
        var context = KernelInvocationContext.Current;
        try
        {
            await InstallAsync(kernel, context);
        }
#pragma warning disable CA1031 // Whatever a platform of another version lacks: the user's cell shows one sentence, no stack.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var (ours, platform) = (typeof(BackpropExtension).Assembly.GetName(), typeof(Kernel).Assembly.GetName());
            context.Fail(context.Command, null,
                $"NotebookBackprop {ours.Version!.ToString(3)} computes gradients here but has no magic commands, because its extension did not load "
                + $"in {platform.Name} {platform.Version!.ToString(3)}; please report this line to the project: {e.Message}");
        }
    }

    // Apart, so that a type that is missing is missed inside of the `try` above.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task InstallAsync(Kernel kernel, KernelInvocationContext context)
    {
        var root = kernel.RootKernel;
        var csharp = root.FindKernels(found => found is CSharpKernel).Cast<CSharpKernel>().FirstOrDefault()
            ?? throw new InvalidOperationException("there is no C# kernel in this session.");
        await Names.AddToAsync(csharp, context);
        Notebook.Current = Install(root, new KernelNotebook(csharp));
        Hint.Show(context);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static INotebook Install(Kernel root, INotebook notebook)
    {
        Charts.Install(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(Charts).Assembly.Location)!, "..", "..", "charts")));
        // At the root, so that cells of other languages have them too: what they draw are the variables of C#.
        Directives.AddTo(root, notebook);
        Assistance.AddTo(root, notebook);
        Stopping.AddTo(root);
        return notebook;
    }
}
