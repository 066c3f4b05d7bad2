namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>A third-party package that the design keeps in one place is named nowhere else.</summary>
sealed class PackageHomes : IRule
{
    static readonly (string Package, string[] Homes)[] s_homes =
    [
        ("Plotly.NET", ["Plotly", "Plotly.Tests"]),
        // The library that formats values serves any host; the platform itself is the extension's alone.
        ("Microsoft.DotNet.Interactive.Formatting", ["Session", "Guests", "*.Tests"]),
        ("Microsoft.DotNet.Interactive", ["Extension", "Extension.Tests", "Guests", "Guests.Tests"]),
        ("System.CommandLine", ["Host", "Host.Tests"]),
        ("Google.Protobuf", ["Foreign", "Extension"]),
        ("Grpc.Tools", ["Foreign"]),
        ("Microsoft.ML.OnnxRuntime", ["Foreign.Tests"]),
        ("NetMQ", ["Host", "Host.Tests"]),
        ("Microsoft.CodeAnalysis", ["Session", "Session.Tests", "Host.Tests", "Extension.Tests", "Repository.Tests", "Generator"]),
    ];

    public IEnumerable<string> Violations(SourceTree tree)
    {
        foreach (var project in tree.Projects)
        {
            var name = ProjectName.Of(project);
            foreach (var package in tree.Includes(project, "PackageReference"))
            {
                var homes = s_homes.FirstOrDefault(home => package.StartsWith(home.Package, StringComparison.Ordinal)).Homes;
                if (homes is not null && !homes.Any(home => home == name || (home == "*.Tests" && ProjectName.IsTest(name))))
                    yield return $"{project} refers to {package}, which belongs to {string.Join(", ", homes)}.";
                if (name == "Rendering")
                    yield return $"{project} refers to {package}: Rendering takes nothing from others.";
            }
        }
    }
}
