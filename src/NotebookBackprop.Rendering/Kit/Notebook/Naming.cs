using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>The names of tensors in a notebook.</summary>
internal static class Naming
{
    /// <summary>The user's names: <c>.Named</c> first, else the newest variable that holds the tensor.</summary>
    public static Dictionary<Tensor, string> OfUser(IEnumerable<Tensor> tensors, INotebook notebook)
    {
        var variables = new Dictionary<Tensor, string>();
        foreach (var (name, value) in notebook.Variables)
            if (value is Tensor tensor) variables[tensor] = name;
        var names = new Dictionary<Tensor, string>();
        foreach (var tensor in tensors)
            if ((tensor.Name ?? variables.GetValueOrDefault(tensor)) is { } name) names[tensor] = name;
        return names;
    }

    /// <summary>A name as it can be typed: v₁₂ as v12.</summary>
    public static string Plain(string name) => string.Concat(name.Select(letter => letter is >= '₀' and <= '₉' ? (char)('0' + (letter - '₀')) : letter));

    /// <summary>A neutral name with an index: v₁₂.</summary>
    public static string Indexed(char letter, int index) =>
        letter + string.Concat(index.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('₀' + (digit - '0'))));
}
