namespace NotebookBackprop.Autodiff;

/// <summary>What more there is to say of what an operation does to the gradient than its <see cref="Role"/> says.</summary>
public enum GradientEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Its sign is turned: negation.</summary>
    TurnsSign,

    /// <summary>Its sign is turned for the second input: subtraction.</summary>
    TurnsSecondSign,

    /// <summary>Every element that was added up gets it whole: a sum over axes.</summary>
    Spreads,

    /// <summary>Every element that was averaged gets an even share: a mean, average pooling.</summary>
    Averages,

    /// <summary>Each factor gets it times the other, transposed: a matrix product.</summary>
    Transposes,

    /// <summary>Its mean and its part along the normalized values are taken out, and the rest is divided by the deviation: batch and layer normalization.</summary>
    Normalizes,
}
