namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>A project refers only to projects of the layers below its own; a test project, to the one it tests.</summary>
sealed class Arrows : IRule
{
    /// <summary>From the bottom: what stands side by side does not know each other.</summary>
    static readonly string[][] Layers =
    [
        ["Tensors"], ["Autodiff"], ["Networks"], ["Rendering"], ["Plotly", "Magics"], ["Host", "Extension"],
    ];

    public IEnumerable<string> Violations(SourceTree tree)
    {
        foreach (var project in tree.Projects)
        {
            var name = ProjectName.Of(project);
            if (!ProjectName.IsTest(name) && ProjectName.IsShipped(project) && Layer(name) < 0)
                yield return $"{project} has no layer in the design's arrows.";
            foreach (var reference in tree.Includes(project, "ProjectReference").Select(ProjectName.Of))
                if (!IsAllowed(project, name, reference))
                    yield return $"{project} refers to {reference}, against the design's arrows.";
        }
        foreach (var shared in tree.Paths.Where(path => Path.GetExtension(path) is ".props" or ".targets"))
            if (tree.Includes(shared, "ProjectReference").Any())
                yield return $"{shared} hides a project reference: it belongs into the project that needs it.";
    }

    static bool IsAllowed(string project, string name, string reference)
    {
        if (ProjectName.IsTest(name))
            return reference == ProjectName.Tested(name);
        return !ProjectName.IsShipped(project) || (Layer(reference) >= 0 && Layer(reference) < Layer(name));
    }

    static int Layer(string name) => Array.FindIndex(Layers, layer => layer.Contains(name));
}
