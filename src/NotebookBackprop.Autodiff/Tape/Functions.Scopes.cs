using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>
    /// Names what is computed until it is disposed, for drawings to fold by: <c>using (Scope("layer1")) { ... }</c>.
    /// Scopes nest. It holds on this thread: close it before an <c>await</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IDisposable Scope(string name) => Scopes.Open(name);

    /// <summary>
    /// Records nothing until it is disposed: <c>using (NoGrad()) { ... }</c>. What is computed there takes no gradient.
    /// It holds on this thread: close it before an <c>await</c>.
    /// </summary>
    public static IDisposable NoGrad() => Recording.Use(Recording.Mode.Nothing);
}
