using static NotebookBackprop.Tests.Foreign.Numbers;

namespace NotebookBackprop.Tests.Foreign;

/// <summary>Windows that move over images, normalizations, sizes.</summary>
static class SpatialCases
{
    public static IReadOnlyList<OperatorCase> All { get; } = [.. Windows(), .. Normalizations(), .. Sizes()];

    static int[] L(params int[] numbers) => numbers;

    static IEnumerable<OperatorCase> Windows()
    {
        yield return new("Conv", 13, [F(2, 3, 5, 6), F(4, 3, 3, 2), F(4)], ("pads", L(1, 1, 1, 1)), ("strides", L(2, 1)));
        yield return new("Conv", 13, [F(1, 4, 6, 6), F(2, 2, 3, 3)], ("group", 2), ("dilations", L(2, 1)), ("pads", L(0, 1, 2, 0)));
        yield return new("Conv", 13, [F(1, 2, 5, 6), F(3, 2, 3, 3)], ("auto_pad", "SAME_UPPER"), ("strides", L(2, 2)));
        yield return new("Conv", 13, [F(1, 2, 5, 6), F(3, 2, 2, 2)], ("auto_pad", "SAME_LOWER"));
        yield return new("Conv", 13, [F(1, 2, 5, 6), F(3, 2, 2, 2)], ("auto_pad", "VALID"));
        yield return new("Conv", 13, [F(2, 3, 7), F(4, 3, 3), F(4)], ("pads", L(2, 1)), ("strides", L(2)), ("kernel_shape", L(3)));
        yield return new("ConvTranspose", 13, [F(1, 3, 4, 3), F(3, 2, 3, 3), F(2)], ("strides", L(2, 2)), ("pads", L(1, 0, 1, 2)), ("output_padding", L(1, 0)));
        yield return new("ConvTranspose", 13, [F(1, 4, 3, 3), F(4, 1, 2, 2)], ("group", 2), ("dilations", L(2, 1)));
        yield return new("ConvTranspose", 13, [F(1, 2, 5), F(2, 3, 4)], ("strides", L(3)), ("output_padding", L(2)));
        yield return new("ConvTranspose", 13, [F(1, 2, 3, 3), F(2, 1, 3, 3)], ("strides", L(2, 2)), ("output_shape", L(6, 7)));
        yield return new("ConvTranspose", 13, [F(1, 2, 3, 3), F(2, 1, 3, 3)], ("strides", L(2, 2)), ("auto_pad", "SAME_UPPER"));
        yield return new("MaxPool", 13, [F(2, 3, 6, 5)], ("kernel_shape", L(2, 2)), ("strides", L(2, 2)));
        yield return new("MaxPool", 13, [F(1, 2, 6, 5)], ("kernel_shape", L(3, 3)), ("strides", L(2, 2)), ("pads", L(1, 1, 1, 1)));
        yield return new("MaxPool", 13, [F(1, 2, 6, 5)], ("kernel_shape", L(3, 2)), ("strides", L(2, 2)), ("pads", L(0, 1, 1, 0)), ("ceil_mode", 1));
        yield return new("MaxPool", 13, [F(1, 2, 7)], ("kernel_shape", L(2)), ("strides", L(2)), ("dilations", L(2)), ("ceil_mode", 1));
        yield return new("AveragePool", 13, [F(2, 3, 6, 5)], ("kernel_shape", L(2, 2)), ("strides", L(2, 2)));
        yield return new("AveragePool", 13, [F(1, 2, 6, 5)], ("kernel_shape", L(3, 3)), ("strides", L(2, 2)), ("pads", L(1, 1, 1, 1)));
        yield return new("AveragePool", 13, [F(1, 2, 6, 5)], ("kernel_shape", L(3, 3)), ("strides", L(2, 2)), ("pads", L(1, 1, 1, 1)), ("count_include_pad", 1));
        yield return new("AveragePool", 19, [F(1, 2, 7, 6)], ("kernel_shape", L(3, 2)), ("strides", L(2, 2)), ("ceil_mode", 1));
        yield return new("AveragePool", 19, [F(1, 2, 7, 6)], ("kernel_shape", L(2, 2)), ("dilations", L(2, 1)));
        yield return new("AveragePool", 13, [F(1, 2, 7)], ("kernel_shape", L(3)), ("auto_pad", "SAME_UPPER"));
        yield return new("GlobalMaxPool", 13, [F(2, 3, 4, 2)]);
        yield return new("GlobalAveragePool", 13, [F(2, 3, 4, 2)]);
    }

    static IEnumerable<OperatorCase> Normalizations()
    {
        yield return new("BatchNormalization", 15, [F(2, 3, 2, 2), F(3), F(3), F(3), Positive(3)], ("epsilon", 1e-3));
        yield return new("BatchNormalization", 13, [F(4, 3), F(3), F(3), F(3), Positive(3)]);
        yield return new("BatchNormalization", 15, [F(4, 3, 5), F(3), F(3), F(3), Positive(3)]);
        yield return new("BatchNormalization", 15, [F(4, 3, 2, 2), F(3), F(3), F(3), Positive(3)], ("training_mode", 1), ("momentum", 0.8)) { Outputs = 3, IsSmooth = false };
        yield return new("InstanceNormalization", 13, [F(2, 3, 4, 2), F(3), F(3)]);
        yield return new("LayerNormalization", 17, [F(2, 3, 4), F(4), F(4)]);
        yield return new("LayerNormalization", 17, [F(2, 3, 4), F(3, 4)], ("axis", 1), ("epsilon", 0.1));
        yield return new("GroupNormalization", 21, [F(2, 4, 3), F(4), F(4)], ("num_groups", 2));
        yield return new("GroupNormalization", 18, [F(2, 4, 3, 2), F(2), F(2)], ("num_groups", 2));
        yield return new("LpNormalization", 13, [F(2, 3)]);
        yield return new("LpNormalization", 13, [F(2, 3)], ("p", 1), ("axis", 0));
        yield return new("MeanVarianceNormalization", 13, [F(2, 3, 2, 2)]);
        yield return new("LRN", 13, [F(2, 5, 2, 2)], ("size", 3), ("alpha", 0.3), ("beta", 0.6), ("bias", 1.5));
    }

    static IEnumerable<OperatorCase> Sizes()
    {
        foreach (var mode in new[] { "half_pixel", "pytorch_half_pixel", "align_corners", "asymmetric" })
        {
            yield return new("Resize", 13, [F(1, 1, 4, 3), null, F([4], 1, 1, 1.7, 2)], ("mode", "linear"), ("coordinate_transformation_mode", mode));
            yield return new("Resize", 13, [F(1, 1, 4, 5), null, null, I(1, 1, 7, 3)], ("mode", "cubic"), ("coordinate_transformation_mode", mode));
        }
        foreach (var rounding in new[] { "round_prefer_floor", "round_prefer_ceil", "floor", "ceil" })
            yield return new("Resize", 13, [F(1, 1, 4, 3), null, F([4], 1, 1, 2, 0.6)], ("nearest_mode", rounding), ("coordinate_transformation_mode", "asymmetric"));
        yield return new("Resize", 13, [F(1, 1, 4, 5), null, null, I(1, 1, 6, 9)], ("mode", "cubic"), ("cubic_coeff_a", -0.5), ("exclude_outside", 1));
        yield return new("Resize", 18, [F(1, 1, 4, 3), null, null, I(8, 6)], ("axes", L(2, 3)));
        yield return new("Resize", 19, [F(1, 1, 5, 3), null, F([2], 0.7, 1.5)], ("axes", L(2, 3)), ("mode", "linear"), ("coordinate_transformation_mode", "half_pixel_symmetric"));
    }
}
