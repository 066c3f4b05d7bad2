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

        /// <summary>
        /// Operations on a tensor that takes a gradient, the exceptions of their rules included: a record that holds for any
        /// values of the variables, not only for those it was made with.
        /// </summary>
        AnyValues,
    }

    public static bool Wants(bool requiresGrad) => s_mode is Mode.Differentiable or Mode.AnyValues ? requiresGrad : s_mode == Mode.Everything;

    /// <summary>Whether results take a gradient when their inputs do.</summary>
    public static bool IsOn => s_mode != Mode.Nothing;

    /// <summary>Whether the record is to hold for any values, so that a rule may not look at those at hand.</summary>
    public static bool IsForAnyValues => s_mode == Mode.AnyValues;

    /// <summary>Recording as it is now, or none: for a sweep that is itself to be recorded, or not.</summary>
    public static Scope UseForSweep(bool record) => Use(!record ? Mode.Nothing : s_mode == Mode.Nothing ? Mode.Differentiable : s_mode);

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
