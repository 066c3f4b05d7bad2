namespace NotebookBackprop.Rendering;

/// <summary>What a tensor shows as a cell's value, as plain data.</summary>
/// <param name="Name">Its name in the notebook, if it has one.</param>
/// <param name="Value">Its numbers.</param>
/// <param name="Gradient">What backward sweeps have added up in its <c>Grad</c>; null where there is none.</param>
/// <param name="Graph">How it was computed; null for a leaf.</param>
public sealed record TensorView(string? Name, ArrayView Value, ArrayView? Gradient, GraphView? Graph)
{
    /// <summary>Reads a tensor. Changes nothing of it.</summary>
    /// <param name="tensor">Any tensor.</param>
    /// <param name="notebook">Its variables give names.</param>
    public static TensorView Of(Tensor tensor, INotebook notebook)
    {
        var name = Naming.OfUser([tensor], notebook).GetValueOrDefault(tensor);
        return new(
            name,
            ArrayView.Of(tensor, name ?? ""),
            tensor is { IsLeaf: true, Grad: { } gradient } ? ArrayView.Of(gradient, name is null ? "Grad" : $"{name}.Grad") : null,
            tensor.IsLeaf ? null : GraphView.Of(tensor, notebook));
    }
}
