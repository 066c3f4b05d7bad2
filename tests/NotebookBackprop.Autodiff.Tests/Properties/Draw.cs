using FsCheck;
using FsCheck.Fluent;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff.Properties;

/// <summary>What properties are drawn from: the same in each run, and all numbers follow from what FsCheck draws.</summary>
internal static class Draw
{
    public static Gen<int[]> Axes { get; } =
        from rank in Gen.Choose(0, 4)
        from axes in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Constant(1)), (10, Gen.Choose(2, 4))), rank)
        select axes;

    /// <summary>Two shapes that broadcast: axes of one that is drawn first are dropped or set to 1.</summary>
    public static Gen<(int[] A, int[] B)> Pair { get; } =
        from axes in Axes
        from a in Narrowed(axes)
        from b in Narrowed(axes)
        select (a, b);

    public static Gen<int> Seed { get; } = Gen.Choose(0, int.MaxValue);

    /// <summary>An operation of the catalogue at an example; elementwise ones in shapes of their own.</summary>
    public static Gen<Example> Example { get; } =
        from op in Gen.Elements(Catalogue.All.AsEnumerable())
        from example in Gen.Elements(op.Examples.AsEnumerable())
        from shapes in Pair
        select op is not ElementwiseOp ? example
            : example with { Inputs = [.. example.Inputs.Select((domain, i) => domain with { Shape = Shape.Of(example.Inputs.Count == 1 || i > 1 || i == 0 ? shapes.A : shapes.B) })] };

    public static Tensor Tensor(Random random, Domain domain)
    {
        var values = new double[domain.Shape.Size];
        for (var i = 0; i < values.Length; i++)
            do values[i] = domain.Low + (domain.High - domain.Low) * random.NextDouble();
            while (Math.Abs(values[i] - domain.Avoid) < 0.1);
        return Functions.Variable(values, domain.Shape);
    }

    public static Tensor Like(Random random, Tensor x) => Tensor(random, new(x.Shape, -1, 1)).Detach();

    public static void Holds<T>(Gen<T> from, int times, Func<T, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(20260401UL, 11UL), Prop.ForAll(from.ToArbitrary(), law));

    private static Gen<int[]> Narrowed(int[] axes) =>
        from dropped in Gen.Choose(0, axes.Length)
        from ones in Gen.ArrayOf(Gen.Elements(false, false, true), axes.Length)
        select axes.Select((n, i) => ones[i] ? 1 : n).Skip(dropped == axes.Length ? 0 : dropped).ToArray();
}
