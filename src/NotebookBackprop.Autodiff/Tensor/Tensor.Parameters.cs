using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <content>What modules and optimizers change of the variables they own.</content>
public sealed partial class Tensor
{
    /// <summary>Puts another gradient in place of what the backward sweep has added up.</summary>
    internal void ReplaceGrad(Tensor gradient) => SetGradient(Workspace.Claim(gradient.Value));

    /// <summary>Goes over to another type, as <see cref="Assign"/> does to other numbers; the gradient is forgotten.</summary>
    internal void Convert(DType dtype)
    {
        if (dtype == DType) return;
        Renew(Value.To(dtype));
        ZeroGrad();
    }

    /// <summary>Gives a leaf new numbers, in a buffer of their own that is from now on its own.</summary>
    internal void Renew(NDArray numbers)
    {
        LetGo();
        _value = numbers;
        _state |= State.Owns;
        _version++;
    }

    /// <summary>Shows other numbers for a while, to be read only; what was recorded with its own stays as it is.</summary>
    internal Loan Borrow(Tensor numbers)
    {
        var loan = new Loan(this, _value);
        _value = numbers.Value;
        return loan;
    }

    /// <summary>Numbers in another's place, until they are returned.</summary>
    internal readonly struct Loan(Tensor tensor, NDArray own)
    {
        public void Return() => tensor._value = own;
    }
}
