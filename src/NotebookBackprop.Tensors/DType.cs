namespace NotebookBackprop;

/// <summary>The type of a tensor's numbers (IEEE 754).</summary>
public enum DType
{
    /// <summary>64 bits, 53 of precision: the default, which teaching and gradient checking need.</summary>
    Float64,

    /// <summary>32 bits, 24 of precision: half the memory, twice the speed.</summary>
    Float32,
}
