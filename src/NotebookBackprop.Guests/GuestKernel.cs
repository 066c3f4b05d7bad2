using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace NotebookBackprop.Guests;

/// <summary>The C# kernel that an extension finds. It runs no code: what is asked of it is noted.</summary>
/// <param name="load">Runs the extensions, inside of a command, as they expect it.</param>
internal sealed class GuestKernel(Func<Task> load) : Kernel("csharp"), IKernelCommandHandler<SubmitCode>
{
    /// <summary>The code that runs the extensions.</summary>
    public const string Load = "load";

    /// <summary>Whether an extension wanted to run code in the session.</summary>
    public bool WasGivenCode { get; private set; }

    /// <inheritdoc/>
    public async Task HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        if (context.Command == command && command.Code == Load) await load();
        else WasGivenCode = true;
    }
}
