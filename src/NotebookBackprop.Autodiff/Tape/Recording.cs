namespace NotebookBackprop.Autodiff;

/// <summary>What is recorded on this thread.</summary>
internal static class Recording
{
    [ThreadStatic] private static Mode s_mode;

    public enum Mode
    {
        /// <summary>Operations on a tensor that takes a gradient.</summary>
        Differentiable,

        /// <summary>Nothing.</summary>
        Nothing,

        /// <summary>Every operation, so that also constants and comparisons can be written out.</summary>
        Everything,
    }

    public static bool Wants(bool requiresGrad) => s_mode == Mode.Differentiable ? requiresGrad : s_mode == Mode.Everything;

    /// <summary>Whether results take a gradient when their inputs do.</summary>
    public static bool IsOn => s_mode != Mode.Nothing;

    /// <summary>Recording as it is now, or none: for a sweep that is itself to be recorded, or not.</summary>
    public static Scope UseForSweep(bool record) => Use(!record ? Mode.Nothing : s_mode == Mode.Everything ? Mode.Everything : Mode.Differentiable);

    /// <summary>Sets the mode until the scope is disposed, on the same thread.</summary>
    public static Scope Use(Mode mode)
    {
        var scope = new Scope(s_mode);
        s_mode = mode;
        return scope;
    }

    public readonly struct Scope(Mode before) : IDisposable
    {
        public void Dispose() => s_mode = before;
    }
}
