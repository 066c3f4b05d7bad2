namespace NotebookBackprop.Plotly;

/// <summary>The objects of figures are bags of attributes, each with the name that plotly.js gives it.</summary>
internal static class Bag
{
    /// <summary>Sets an attribute; null leaves it out.</summary>
    public static T With<T>(this T bag, string attribute, object? value) where T : DynamicObj.DynamicObj
    {
        if (value is not null) bag.SetProperty(attribute, value);
        return bag;
    }
}
