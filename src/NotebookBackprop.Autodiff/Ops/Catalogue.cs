namespace NotebookBackprop.Autodiff;

/// <summary>All operations, one line each. Tests, the rules table and the docs walk it.</summary>
public static class Catalogue
{
    /// <summary>The operation of a name; null where there is none.</summary>
    public static Op? Find(string name) => All.FirstOrDefault(op => op.Name == name);

    /// <summary>Every operation, in the order in which a course meets them.</summary>
    public static IReadOnlyList<Op> All { get; } =
    [
        // Arithmetic
        AddOp.Instance,
        SubtractOp.Instance,
        MultiplyOp.Instance,
        DivideOp.Instance,
        NegateOp.Instance,
        ReciprocalOp.Instance,
        PowerOp.Instance,
        SquareOp.Instance,
        SqrtOp.Instance,
        RsqrtOp.Instance,
        AbsOp.Instance,

        // Functions of one number
        ExpOp.Instance,
        LogOp.Instance,
        Expm1Op.Instance,
        Log1pOp.Instance,
        SinOp.Instance,
        CosOp.Instance,
        TanOp.Instance,
        AsinOp.Instance,
        AcosOp.Instance,
        AtanOp.Instance,
        SinhOp.Instance,
        CoshOp.Instance,
        ErfOp.Instance,
        NormalCdfOp.Instance,
        NormalDensityOp.Instance,

        // Activations
        SigmoidOp.Instance,
        TanhOp.Instance,
        ReluOp.Instance,
        new LeakyReluOp(0.01),
        new EluOp(1),
        SeluOp.Instance,
        SiluOp.Instance,
        GeluOp.Instance,
        SoftplusOp.Instance,
        SoftsignOp.Instance,
        LogSigmoidOp.Instance,

        // Choices
        MaximumOp.Instance,
        MinimumOp.Instance,
        new ClampOp(-1, 1),
        WhereOp.Instance,
        GreaterOp.Instance,
        GreaterEqualOp.Instance,
        LessOp.Instance,
        LessEqualOp.Instance,
        EqualOp.Instance,
        NotEqualOp.Instance,
        WinsOp.Instance,

        // Steps and masks
        SignOp.Instance,
        FloorOp.Instance,
        CeilOp.Instance,
        RoundOp.Instance,
        IsNaNOp.Instance,
        IsFiniteOp.Instance,

        // Sums over axes
        new SumOp([0], false),
        new MeanOp([0], false),
        new VarOp(true, [0], false),
        new StdOp(true, [0], false),
        new NormOp(2, [0], false),
        new ProdOp([0], false),
        new LogSumExpOp([0], false),
        new AmaxOp([0], false),
        new AminOp([0], false),
        new ArgMaxOp([0], false),
        new ArgMinOp([0], false),
        new TopKOp(1, 0, true),
        new CumsumOp(0, false),
        new SumToOp([2, 1]),

        // Movement
        AliasOp.Instance,
        new CastOp(DType.Float64),
        new BroadcastToOp([3, 2, 4]),
        new ReshapeOp([3, 4]),
        PermuteOp.MatrixTranspose,
        new UnsqueezeOp([0]),
        new SqueezeOp([0]),
        new SliceOp([AxisSlice.Element(1)]),
        new DiagonalOp(0, 0, 1),
        new PlaceOp(new DiagonalOp(0, 0, 1), [3, 3]),
        new ConcatOp(0),
        new StackOp(0),
        new TileOp([2]),
        new FlipOp([0]),
        new RollOp(1, 0),
        new PadOp([1], [1], 0),
        new TriangleOp(false, 0),
        new TriangleOp(true, 0),
        new IndexSelectOp(0, [0]),
        new IndexAddOp(0, [0], 1),
        new GatherOp(0, [0], [1]),
        new ScatterAddOp(0, [0], [1]),

        // Products of matrices
        MatMulOp.Instance,
        OuterOp.Instance,
        new EinsumOp(["ij", "jk"], "ik"),

        // Probabilities
        new SoftmaxOp(1),
        new LogSoftmaxOp(1),

        // Losses
        new MeanSquaredErrorOp(Reduction.Mean),
        new MeanAbsoluteErrorOp(Reduction.Mean),
        new HuberLossOp(1, Reduction.Mean),
        new BinaryCrossEntropyOp(Reduction.Mean),
        new NegativeLogLikelihoodOp([2, 0], Reduction.Mean),
        new CrossEntropyOp([2, 0], Reduction.Mean),

        // Networks
        new StandardizeOp([1], 1e-5),
        new LayerNormOp(1, 1e-5),
        new BatchNormOp(false, 1e-5),
        new Conv2dOp(Conv2dSettings.Plain),
        new ConvTranspose2dOp(Conv2dSettings.Plain, (4, 3)),
        new Conv2dFiltersOp(Conv2dSettings.Plain, 2),
        new MaxPool2dOp(2, new(2, 0, 1, 1)),
        new AvgPool2dOp(2, new(2, 0, 1, 1)),
        new AvgUnpool2dOp(2, new(2, 0, 1, 1), 4),
        new EmbeddingOp([0, 2, 2, 1], [2, 2]),
        new DropoutOp(0.3, default),
    ];
}
