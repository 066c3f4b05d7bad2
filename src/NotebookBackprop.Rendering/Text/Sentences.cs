using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>The sentences of drawings, with their numbers.</summary>
internal static class Sentences
{
    public static string LeftOut(GraphView view, Language words) =>
        string.Format(CultureInfo.InvariantCulture, words.LeftOut, GraphReader.MostNodes, GraphReader.MostNodes + view.LeftOut);

    public static string FurtherSteps(int count, Language words) => string.Format(CultureInfo.InvariantCulture, words.FurtherSteps, count);
}
