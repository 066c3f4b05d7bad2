namespace NotebookBackprop.Tests.Autodiff.Oracle;

/// <summary>What PyTorch's operations are called here. One table for each file of operations.</summary>
internal static partial class OracleOps
{
    public static IReadOnlyDictionary<string, Func<Tensor[], OracleAttributes, Tensor>> All { get; } =
        new[] { Elementwise(), Reductions(), Movement(), Networks() }.SelectMany(table => table).ToDictionary();
}
