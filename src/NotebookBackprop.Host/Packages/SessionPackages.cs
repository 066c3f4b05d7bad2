using System.Reflection;
using System.Text.RegularExpressions;

namespace NotebookBackprop.Host;

/// <summary>The packages of a session: lines ask for them, and what comes next in the cell finds them loaded.</summary>
/// <param name="folder">The notebook's.</param>
/// <param name="submissions">Takes the assemblies.</param>
internal sealed class SessionPackages(string folder, Submissions submissions)
{
    private readonly List<string> sources = [];
    private readonly List<PackageRequest> asked = [];
    // With the versions found: a type that is loaded cannot be exchanged.
    private readonly Dictionary<string, (PackageRequest Asked, string? Found)> loaded = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a place to look in: an address or a full path.</summary>
    public void AddSource(string source)
    {
        if (!sources.Contains(source, StringComparer.Ordinal))
            sources.Add(source);
    }

    /// <summary>Asks for a package.</summary>
    /// <exception cref="DirectiveException">Another version of it is loaded.</exception>
    public void Ask(PackageRequest request)
    {
        var (before, found) = loaded.GetValueOrDefault(request.Name, (asked.Find(other => other.Name.Equals(request.Name, StringComparison.OrdinalIgnoreCase))!, null));
        if (before is null)
            asked.Add(request);
        else if (request.Version is not null && request.Version != before.Version && request.Version != found)
            throw new DirectiveException($"The package '{request.Shown}' cannot be loaded beside '{(before with { Version = found ?? before.Version }).Shown}', which was asked for before: restart, and ask for one of them.");
    }

    /// <summary>Forgets what has been asked for and not been loaded.</summary>
    public void Forget() => asked.Clear();

    /// <summary>Loads what has been asked for.</summary>
    /// <param name="interrupt">Ends that.</param>
    /// <returns>The packages that are new, with the versions found.</returns>
    /// <exception cref="PackageException">They cannot be had; nothing is loaded then.</exception>
    public IReadOnlyList<PackageRequest> Settle(CancellationToken interrupt)
    {
        if (asked.Count == 0)
            return [];
        try
        {
            var restore = PackageRestore.Of([.. loaded.Values.Select(one => one.Asked with { Version = one.Found }), .. asked], sources, folder, interrupt);
            submissions.Add([.. restore.References.Where(IsNeeded)], [.. restore.Assemblies.Where(IsNeeded)], restore.Natives);
            var versions = restore.Assemblies.Concat(restore.Natives).DistinctBy(file => file.Package, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(file => file.Package, file => file.Version, StringComparer.OrdinalIgnoreCase);
            PackageRequest[] found = [.. asked.Select(request => request with { Version = versions.GetValueOrDefault(request.Name, request.Version!) })];
            foreach (var (request, one) in asked.Zip(found))
                loaded[request.Name] = (request, one.Version);
            return found;
        }
        catch (DirectiveException e)
        {
            // NuGet names the package; where it is one of several, so does its line.
            var guilty = asked.Find(request => Regex.IsMatch(e.Message, $@"(?<![\w.]){Regex.Escape(request.Name)}(?!\w|\.\w)", RegexOptions.IgnoreCase)) ?? asked[0];
            throw new PackageException(guilty.Line, e.Message.Replace("The packages cannot be restored", asked.Count == 1 ? $"The package '{guilty.Shown}' cannot be loaded" : "The packages cannot be loaded", StringComparison.Ordinal));
        }
        finally
        {
            asked.Clear();
        }
    }

    /// <summary>What cells share with the host is not loaded a second time: a type has to be the same one everywhere.</summary>
    /// <exception cref="DirectiveException">The package needs a newer one than the host has.</exception>
    private static bool IsNeeded(PackageFile file)
    {
        if (HostReferences.VersionOf(file.Name) is not { } ours)
            return true;
        var theirs = AssemblyName.GetAssemblyName(file.Path).Version!;
        return theirs <= ours ? false : throw new DirectiveException($"{file.Package} {file.Version} cannot be loaded: this session runs with {file.Name} {ours}, which is older; ask for an older version.");
    }
}
