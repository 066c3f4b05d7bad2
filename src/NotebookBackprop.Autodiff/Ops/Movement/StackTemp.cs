namespace NotebookBackprop;
#pragma warning disable CS1591
public static partial class Functions { public static Tensor Stack(Tensor[] xs) => Constant([.. xs.SelectMany(x => x.ToArray())]).Reshape([xs.Length, .. xs[0].Shape]); }
