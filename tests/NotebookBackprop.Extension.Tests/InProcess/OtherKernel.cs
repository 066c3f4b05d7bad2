using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace NotebookBackprop.Extension.Tests.InProcess;

/// <summary>A kernel of another language, in which two words load the extension as <c>#r</c> does.</summary>
sealed class OtherKernel() : Microsoft.DotNet.Interactive.Kernel(Language), IKernelCommandHandler<SubmitCode>
{
    public const string Language = "other";

    /// <summary>Runs the extension for a session that knows the library's assemblies.</summary>
    public const string LoadHere = "load";

    /// <summary>Says that the package has come in, as where this language's cell asked for it, and runs the extension.</summary>
    public const string Restore = "restore";

    public async Task HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        var word = command.Code.Trim();
        if (word == Restore)
            context.Publish(new PackageAdded(new("NotebookBackprop", "0.1.0", Library.Assemblies), command));
        if (word is Restore or LoadHere)
            await new BackpropExtension().OnLoadAsync(RootKernel);
    }
}
