namespace NotebookBackprop.Extension.Tests.InProcess;

/// <summary>The assemblies that the package brings.</summary>
static class Library
{
    public static string[] Assemblies { get; } =
    [
        .. from name in new[] { "NotebookBackprop.Tensors", "NotebookBackprop.Autodiff", "NotebookBackprop.Networks", "NotebookBackprop.Rendering", "NotebookBackprop.Magics", "MathNet.Numerics", "System.Numerics.Tensors" }
           select Path.Combine(AppContext.BaseDirectory, $"{name}.dll"),
    ];
}
