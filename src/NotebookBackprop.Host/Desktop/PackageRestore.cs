using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NotebookBackprop.Host;

/// <summary>
/// What a set of packages brings, transitive ones included. The SDK finds it out for a project made for the purpose: so the
/// user's NuGet.config, credentials and caches count as they do elsewhere.
/// </summary>
/// <param name="References">For the compiler.</param>
/// <param name="Assemblies">To be loaded.</param>
/// <param name="Natives">Libraries of the platform's own code.</param>
internal sealed partial record PackageRestore(IReadOnlyList<PackageFile> References, IReadOnlyList<PackageFile> Assemblies, IReadOnlyList<PackageFile> Natives)
{
    private const string ReferenceItems = "ResolvedCompileFileDefinitions", AssemblyItems = "RuntimeCopyLocalItems", NativeItems = "NativeCopyLocalItems";

    /// <summary>Restores packages.</summary>
    /// <param name="packages">All that the session has asked for.</param>
    /// <param name="sources">Places to look in, beside those of the user's configuration.</param>
    /// <param name="folder">The notebook's: NuGet.config files count from there upwards.</param>
    /// <param name="cancellation">Ends the restore.</param>
    /// <exception cref="DirectiveException">NuGet cannot, or there is no SDK.</exception>
    public static PackageRestore Of(IEnumerable<PackageRequest> packages, IEnumerable<string> sources, string folder, CancellationToken cancellation)
    {
        var program = Programs.Sdk ?? throw new DirectiveException("Loading packages needs the .NET SDK, and there is none on this machine: get it from https://dotnet.microsoft.com/download.");
        var work = Directory.CreateTempSubdirectory("backprop-packages");
        try
        {
            var project = Path.Combine(work.FullName, "packages.csproj");
            Project(packages, sources, folder).Save(project);
            var (exit, output, error) = Programs.Run(program, work.FullName,
                ["msbuild", project, "-restore", "-target:ResolvePackageAssets", "-nologo", "-nodeReuse:false", $"-getItem:{ReferenceItems},{AssemblyItems},{NativeItems}"], cancellation);
            return exit == 0 ? Read(output) : throw new DirectiveException(Sentence(error));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static XElement Project(IEnumerable<PackageRequest> packages, IEnumerable<string> sources, string folder) => new("Project",
        // Files of the folders above are not for this project.
        new XElement("PropertyGroup",
            new XElement("ImportDirectoryBuildProps", false), new XElement("ImportDirectoryBuildTargets", false), new XElement("ImportDirectoryPackagesProps", false)),
        new XElement("Import", new XAttribute("Project", "Sdk.props"), new XAttribute("Sdk", "Microsoft.NET.Sdk")),
        new XElement("PropertyGroup",
            new XElement("TargetFramework", $"net{Environment.Version.Major}.{Environment.Version.Minor}"),
            new XElement("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
            new XElement("SelfContained", false), new XElement("UseAppHost", false), new XElement("NuGetAudit", false),
            new XElement("RestoreRootConfigDirectory", folder),
            new XElement("RestoreAdditionalProjectSources", string.Join(';', sources))),
        new XElement("ItemGroup", packages.Select(package =>
            new XElement("PackageReference", new XAttribute("Include", package.Name), new XAttribute("Version", package.Version ?? "*")))),
        new XElement("Import", new XAttribute("Project", "Sdk.targets"), new XAttribute("Sdk", "Microsoft.NET.Sdk")));

    private static PackageRestore Read(string output)
    {
        using var json = JsonDocument.Parse(output);
        var items = json.RootElement.GetProperty("Items");
        return new(Files(ReferenceItems), Files(AssemblyItems), Files(NativeItems));

        IReadOnlyList<PackageFile> Files(string kind) => [.. items.GetProperty(kind).EnumerateArray().Select(item =>
            new PackageFile(item.GetProperty("FullPath").GetString()!, item.GetProperty("NuGetPackageId").GetString()!, item.GetProperty("NuGetPackageVersion").GetString()!))];
    }

    /// <summary>NuGet's first error, whose lines have one code, as one sentence.</summary>
    private static string Sentence(string errors)
    {
        var lines = NuGetError().Matches(errors).ToLookup(line => line.Groups["code"].Value, line => line.Groups["text"].Value.Trim());
        return lines.FirstOrDefault() is { } first
            ? $"The packages cannot be restored: {string.Join("; ", first.Distinct().Select(text => text.Replace("Warning As Error: ", "", StringComparison.Ordinal).TrimStart('-', ' ').TrimEnd('.')))} ({first.Key})."
            : $"The packages cannot be restored: {errors.Trim().Split('\n')[0]}";
    }

    [GeneratedRegex(@"error (?<code>NU\d+): (?<text>.*)")]
    private static partial Regex NuGetError();
}

/// <summary>A file of a package.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Package">The package's name.</param>
/// <param name="Version">The package's version.</param>
internal sealed record PackageFile(string Path, string Package, string Version)
{
    /// <summary>An assembly's simple name.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
