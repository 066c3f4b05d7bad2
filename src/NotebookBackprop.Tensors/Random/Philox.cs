namespace NotebookBackprop.Tensors;

/// <summary>
/// Random bits by counting: place n of a stream is a scrambled n, so any place can be had at once, in any order, with
/// the same bits on every machine. Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy
/// as 1, 2, 3" (2011).
/// </summary>
internal static class Philox
{
    private const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57, Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;

    /// <summary>The 128 bits at one place of a stream.</summary>
    /// <param name="key">Which stream.</param>
    /// <param name="low">The lower half of the place.</param>
    /// <param name="high">The upper half of the place.</param>
    public static (ulong Low, ulong High) Block(ulong key, ulong low, ulong high = 0)
    {
        uint x0 = (uint)low, x1 = (uint)(low >> 32), x2 = (uint)high, x3 = (uint)(high >> 32);
        uint key0 = (uint)key, key1 = (uint)(key >> 32);
        for (var round = 0; round < 10; round++)
        {
            ulong product0 = (ulong)Multiplier0 * x0, product1 = (ulong)Multiplier1 * x2;
            (x0, x1, x2, x3) = ((uint)(product1 >> 32) ^ x1 ^ key0, (uint)product1, (uint)(product0 >> 32) ^ x3 ^ key1, (uint)product0);
            key0 += Weyl0;
            key1 += Weyl1;
        }
        return (x0 | (ulong)x1 << 32, x2 | (ulong)x3 << 32);
    }
}
