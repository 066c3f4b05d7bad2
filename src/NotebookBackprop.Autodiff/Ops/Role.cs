namespace NotebookBackprop.Autodiff;

/// <summary>What an operation does to the gradient that comes back through it: the lecture's gates.</summary>
public enum Role
{
    /// <summary>None of the named ones.</summary>
    None,

    /// <summary>Hands the gradient on unchanged to every input: addition.</summary>
    Distributor,

    /// <summary>Hands each input the gradient times the other input: multiplication.</summary>
    Swapper,

    /// <summary>Sends the gradient to the input that won, and nothing to the others: max, ReLU.</summary>
    Router,

    /// <summary>Adds the gradients that come back from several consumers: a branch.</summary>
    Adder,

    /// <summary>Multiplies the gradient by a factor: negation, a reciprocal, a power.</summary>
    Scaler,

    /// <summary>Multiplies the gradient by a slope that fades away from the middle: sigmoid, tanh.</summary>
    Squasher,

    /// <summary>Rearranges the gradient and changes no number: reshape, transpose, index.</summary>
    Mover,
}
