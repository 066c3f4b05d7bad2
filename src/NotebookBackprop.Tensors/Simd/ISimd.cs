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

    /// <summary>The number of each lane, from 0.</summary>
    static abstract V Indices { get; }

    /// <summary>The vector that starts at a number.</summary>
    static abstract V Load(ref readonly T source);

    /// <summary>Writes a vector from a place on.</summary>
    static abstract void Store(V vector, ref T destination);

    /// <summary>A number in every lane.</summary>
    static abstract V Of(T number);

    /// <summary>A constant in every lane, rounded to the type of numbers.</summary>
    static abstract V Constant(double number);

    /// <summary>The sum of each pair of lanes.</summary>
    static abstract V Add(V x, V y);

    /// <summary>The difference of each pair of lanes.</summary>
    static abstract V Subtract(V x, V y);

    /// <summary>The product of each pair of lanes.</summary>
    static abstract V Multiply(V x, V y);

    /// <summary>The quotient of each pair of lanes.</summary>
    static abstract V Divide(V x, V y);

    /// <summary>x·y + z, rounded once where the processor can.</summary>
    static abstract V MultiplyAdd(V x, V y, V z);

    /// <summary>The lesser of each pair of lanes. Where y is not a number the result is none; a limit stands first.</summary>
    static abstract V Min(V x, V y);

    /// <summary>The greater of each pair of lanes. Where y is not a number the result is none; a limit stands first.</summary>
    static abstract V Max(V x, V y);

    /// <summary>Each lane without its sign.</summary>
    static abstract V Abs(V x);

    /// <summary>The magnitude of one vector with the sign of another.</summary>
    static abstract V CopySign(V magnitude, V sign);

    /// <summary>In each lane one of two, by whether x is less than y; the second where one is not a number.</summary>
    static abstract V WhereLess(V x, V y, V then, V otherwise);

    /// <summary>The lowest bits of each lane moved to where its exponent is.</summary>
    static abstract V ToExponent(V x);

    /// <summary>x·2ⁿ, rounded once; n is a whole number from -1076 to 1025, in Float32 from -152 to 129.</summary>
    static abstract V Scale(V x, V n);

    /// <summary>x·2ⁿ, rounded once; n is a whole number from -1076 to 0, in Float32 from -152 to 0.</summary>
    static abstract V ScaleDown(V x, V n);

    /// <summary>The sum of all lanes.</summary>
    static abstract T Sum(V x);

    /// <summary>The greatest of all lanes. A NaN may be lost.</summary>
    static abstract T Greatest(V x);
}
