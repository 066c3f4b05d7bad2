using Microsoft.DotNet.Interactive;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Extension;

/// <summary>
/// Ends a cell that has been cancelled at its next use of the engine: the platform ends no loop by itself, and the next cell
/// waits for it.
/// </summary>
internal static class Stopping
{
    // A token can still be read when its cell is over, as tasks that go on do; the context's own cannot.
    private static readonly AsyncLocal<CancellationToken> s_cell = new();

    [ThreadStatic] private static bool s_isKernels;

    public static void AddTo(Kernel kernel)
    {
        kernel.AddMiddleware(async (command, context, next) =>
        {
            (s_cell.Value, s_isKernels) = (context.CancellationToken, true);
            await next(command, context);
        }, "backprop stopping");
        Interruption.AskAt(() => MayEnd ? s_cell.Value : CancellationToken.None);
    }

    /// <summary>On a thread that the cell started itself nobody would catch the exception, and the session would end.</summary>
    private static bool MayEnd => s_isKernels || Thread.CurrentThread.IsThreadPoolThread;
}
