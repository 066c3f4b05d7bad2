namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>
/// A project refers only to projects of the layers below its own; a test project, to the one it tests and to kits. The kit
/// TestKit.X stands on X, so it is for tests of X and of the layers above.
/// </summary>
sealed class Arrows : IRule
{
    /// <summary>From the bottom: what stands side by side does not know each other.</summary>
    static readonly string[][] s_layers =
    [
        ["Tensors"], ["Autodiff"], ["Networks"], ["Rendering", "Foreign"], ["Plotly", "Magics"], ["Session", "Guests"], ["Host", "Extension"],
    ];

    /// <summary>What runs in the compiler when another project is built, and is no part of it.</summary>
    static readonly (string Tool, string Project)[] s_buildTools = [("Generator", "Autodiff")];

    public IEnumerable<string> Violations(SourceTree tree)
    {
        foreach (var project in tree.Projects)
        {
            var name = ProjectName.Of(project);
            if (!ProjectName.IsTest(name) && ProjectName.IsShipped(project) && Layer(name) < 0)
                yield return $"{project} has no layer in the design's arrows.";
            foreach (var reference in References(tree, project).Select(ProjectName.Of))
                if (!IsAllowed(project, name, reference))
                    yield return $"{project} refers to {reference}, against the design's arrows.";
        }
        foreach (var shared in tree.Paths.Where(path => Path.GetExtension(path) is ".props" or ".targets"))
            if (tree.Includes(shared, "ProjectReference").Any())
                yield return $"{shared} hides a project reference: it belongs into the project that needs it.";
    }

    /// <summary>The projects that one refers to, without the tools that build it and that it ships nothing of.</summary>
    static IEnumerable<string> References(SourceTree tree, string project) =>
        tree.Items(project, "ProjectReference")
            .Where(item => !((string?)item.Attribute("OutputItemType") == "Analyzer" && (string?)item.Attribute("ReferenceOutputAssembly") == "false"
                && s_buildTools.Contains((ProjectName.Of(SourceTree.Include(item)), ProjectName.Of(project)))))
            .Select(SourceTree.Include);

    static bool IsAllowed(string project, string name, string reference)
    {
        if (ProjectName.IsTest(name))
            return reference == ProjectName.Tested(name) || (name, reference) is ("Repository.Tests", "Generator")
                || (ProjectName.IsKit(reference) && Layer(ProjectName.KitOf(reference)) <= Layer(ProjectName.Tested(name)));
        if (ProjectName.IsKit(name))
            return ProjectName.KitOf(name) != "" && (reference == "TestKit" || (reference == ProjectName.KitOf(name) && Layer(reference) >= 0));
        return !ProjectName.IsShipped(project) || (Layer(reference) >= 0 && Layer(reference) < Layer(name));
    }

    static int Layer(string name) => Array.FindIndex(s_layers, layer => layer.Contains(name));
}
