using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>
    /// Begins a step of a training loop: <c>using (TrainingStep()) { loss.Backward(); optimizer.Step(); }</c>. When it is disposed,
    /// the memory of all that was computed in it goes to the next step: all but leaves, gradients and what was passed to
    /// <see cref="Keep"/>. Reading a value that was returned is an error. Steps nest. It holds on this thread: end it before
    /// an <c>await</c>.
    /// </summary>
    public static IDisposable TrainingStep() => StepMemory.Open();

    /// <summary>Lets a value outlive the <see cref="TrainingStep"/> that it is computed in; outside of one it changes nothing.</summary>
    /// <param name="x">Any tensor. What it was computed from is returned all the same.</param>
    /// <returns>The tensor.</returns>
    /// <exception cref="InvalidOperationException">Its step is over already.</exception>
    [FunctionOnly]
    public static Tensor Keep(Tensor x) => x.Kept();
}
