namespace NotebookBackprop;

/// <summary>x + body(x) (He et al., 2015).</summary>
public sealed class Residual : Module
{
    private readonly Module _body;

    /// <summary>A path around a module that keeps the shape.</summary>
    public Residual(Module body) => _body = AddChild("body", body);

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x)
    {
        var y = _body.Forward(x);
        return y.Shape == x.Shape ? x + y
            : throw new ArgumentException($"residual: the body makes shape {y.Shape} of {x.Shape}; give a body that keeps the shape.");
    }
}
