namespace NotebookBackprop;

/// <summary>What beginners get wrong in a backward rule.</summary>
public enum RuleBug
{
    /// <summary>An input's gradient has the wrong sign.</summary>
    Sign,

    /// <summary>Each factor of a product is given the gradient times itself, not times the other.</summary>
    SwappedProduct,

    /// <summary>The gradient is handed on without the local derivative.</summary>
    ForgottenFactor,

    /// <summary>What one of several uses brings is not added.</summary>
    MissingAccumulation,

    /// <summary>The gradient of a square matrix comes out transposed.</summary>
    WrongTranspose,
}
