using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;

namespace NotebookBackprop.Extension;

/// <summary>What makes the library's names known to cells of C#.</summary>
internal static class Names
{
    // The aliases keep the names ours after a user's `using System.Numerics.Tensors;` or `using System.Reflection;`.
    private const string Usings = """
        using NotebookBackprop;
        using static NotebookBackprop.Functions;
        using static NotebookBackprop.CourseFunctions;
        using Tensor = NotebookBackprop.Tensor;
        using Module = NotebookBackprop.Module;
        """;

    public static async Task AddToAsync(CSharpKernel kernel, KernelInvocationContext context)
    {
        // The package is made known to the kernel of the cell that asked for it. Where that was another's, C# is told of it here.
        if (context.HandlingKernel != kernel)
            using (context.KernelEvents.Subscribe(new Packages(kernel))) { }
        var result = await kernel.SendAsync(new SubmitCode(Usings, kernel.Name));
        if (result.Events.OfType<CommandFailed>().FirstOrDefault() is { } failed) throw new InvalidOperationException(failed.Message);
    }

    /// <summary>Hears which packages came in; a context repeats what it has said to whoever comes later.</summary>
    private sealed class Packages(CSharpKernel kernel) : IObserver<KernelEvent>
    {
        public void OnNext(KernelEvent value)
        {
            if (value is PackageAdded added) kernel.AddAssemblyReferences(added.PackageReference.AssemblyPaths);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
