namespace NotebookBackprop;

public sealed partial class Tensor
{
    /// <summary>
    /// Calls a function with this tensor's gradient in every <see cref="Backward()"/>, when the gradient is complete and
    /// before it goes on: to look at it, or to put another in its place.
    /// </summary>
    /// <param name="hook">Gets the gradient, in this tensor's shape; answers with another, or null to keep it.</param>
    /// <returns>Dispose it to end the calls.</returns>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public IDisposable OnGrad(Func<Tensor, Tensor?> hook)
    {
        var hooks = Extra.Hooks ??= [];
        hooks.Add(hook);
        return new Removal(hooks, hook);
    }

    /// <inheritdoc cref="OnGrad(Func{Tensor, Tensor})"/>
    public IDisposable OnGrad(Action<Tensor> hook) => OnGrad(gradient =>
    {
        hook(gradient);
        return null;
    });

    internal bool HasHooks => _extras?.Hooks is { Count: > 0 };

    /// <summary>The gradient as the hooks leave it.</summary>
    internal Tensor Hooked(Tensor gradient)
    {
        foreach (var hook in _extras!.Hooks!.ToArray())
        {
            if (hook(gradient) is not { } replaced) continue;
            if (replaced.Shape != Shape || replaced.DType != DType)
                throw new InvalidOperationException($"OnGrad: a hook of a tensor {DType} {Shape} answered with {replaced.DType} {replaced.Shape}; answer with a gradient of the tensor's shape and type, or null.");
            gradient = replaced;
        }
        return gradient;
    }

    private sealed class Removal(List<Func<Tensor, Tensor?>> hooks, Func<Tensor, Tensor?> hook) : IDisposable
    {
        public void Dispose() => hooks.Remove(hook);
    }
}
