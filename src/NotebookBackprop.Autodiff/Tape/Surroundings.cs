using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>What a function finds besides its arguments, so that it can be run once more as it was.</summary>
/// <param name="DType">The type of tensors whose creation names none.</param>
/// <param name="Scope">The named scopes that are open.</param>
/// <param name="Random">The random numbers it draws first.</param>
internal readonly record struct Surroundings(DType DType, string? Scope, Draws Random)
{
    [ThreadStatic] private static bool s_isAgain;

    /// <summary>Those of this moment.</summary>
    public static Surroundings Now => new(Precision.Default, Scopes.Current, RandomStream.Next);

    /// <summary>Whether what runs has run before, so that it may not be counted twice.</summary>
    public static bool IsAgain => s_isAgain;

    /// <summary>Runs a function in these surroundings; whatever comes of it, those around are then as they were.</summary>
    public T Again<T>(Func<T> function)
    {
        using var dtype = Precision.Use(DType);
        using var scope = Scopes.Enter(Scope);
        using var random = RandomStream.Use(Random);
        var before = s_isAgain;
        s_isAgain = true;
        try
        {
            return function();
        }
        finally
        {
            s_isAgain = before;
        }
    }
}
