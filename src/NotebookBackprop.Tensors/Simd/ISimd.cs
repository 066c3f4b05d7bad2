namespace NotebookBackprop.Tensors;

/// <summary>
/// Vectors of one width, as a type parameter: a kernel is written once and compiled for each width, and tests can call
/// the narrow forms on a machine that has the wide ones.
/// </summary>
/// <typeparam name="T">The type of numbers, float or double.</typeparam>
/// <typeparam name="V">The vector, or the number itself where there are none.</typeparam>
internal interface ISimd<T, V> where T : unmanaged where V : unmanaged
{
    /// <summary>How many numbers a vector holds.</summary>
    static abstract int Count { get; }

    /// <summary>Whether there are 32 registers for vectors rather than 16.</summary>
    static abstract bool ManyRegisters { get; }

    /// <summary>The vector that starts at a number.</summary>
    static abstract V Load(ref readonly T source);

    /// <summary>Writes a vector from a place on.</summary>
    static abstract void Store(V vector, ref T destination);

    /// <summary>A number in every lane.</summary>
    static abstract V Of(T number);

    /// <summary>The sum of each pair of lanes.</summary>
    static abstract V Add(V x, V y);

    /// <summary>x·y + z, rounded once where the processor can.</summary>
    static abstract V MultiplyAdd(V x, V y, V z);
}
