namespace NotebookBackprop;

/// <summary>Filters moved over images (batch, channels, height, width): see <see cref="Functions.Conv2d"/>.</summary>
public sealed class Conv2d : Module
{
    private readonly Size2d? _stride, _padding, _dilation;
    private readonly int _groups;

    /// <summary>A layer of filters.</summary>
    /// <param name="inputs">Channels of the input.</param>
    /// <param name="outputs">Filters: channels of the output.</param>
    /// <param name="kernel">The size of a filter; one number or (height, width).</param>
    /// <param name="stride">From one window to the next; 1 where null.</param>
    /// <param name="padding">Zeros put on each side; none where null.</param>
    /// <param name="dilation">From one element of a window to the next; 1 where null.</param>
    /// <param name="groups">Into how many parts the channels are split.</param>
    /// <param name="bias">Whether a number is added to each filter's answers.</param>
    /// <param name="init">How the filters start; <see cref="Init.Uniform"/> where null.</param>
    /// <param name="dtype">The type; <see cref="Functions.DefaultDType"/> where null.</param>
    /// <exception cref="ArgumentException">A number of channels or a size below 1, or channels that the groups do not divide.</exception>
    public Conv2d(int inputs, int outputs, Size2d kernel, Size2d? stride = null, Size2d? padding = null, Size2d? dilation = null,
        int groups = 1, bool bias = true, Init? init = null, DType? dtype = null)
    {
        if (inputs < 1 || outputs < 1 || groups < 1 || inputs % groups != 0 || outputs % groups != 0)
            throw new ArgumentException($"conv2d: {inputs} and {outputs} channels in {groups} groups; give 1 or more of each, and channels that are multiples of the groups.");
        if (kernel.Height < 1 || kernel.Width < 1)
            throw new ArgumentException($"conv2d: a filter of {kernel.Height} x {kernel.Width} covers nothing; give 1 or more of each.");
        (_stride, _padding, _dilation, _groups) = (stride, padding, dilation, groups);
        Weight = AddParameter("weight", (init ?? Init.Uniform).Start([outputs, inputs / groups, kernel.Height, kernel.Width], dtype ?? Functions.DefaultDType));
        if (bias) Bias = AddParameter("bias", Functions.Zeros([outputs], dtype));
    }

    /// <summary>The filters, shape (outputs, inputs / groups, height, width).</summary>
    public Tensor Weight { get; }

    /// <summary>What is added to each filter's answers, shape (outputs,); null where there is none.</summary>
    public Tensor? Bias { get; }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.Conv2d(x, Weight, Bias, _stride, _padding, _dilation, _groups);
}
