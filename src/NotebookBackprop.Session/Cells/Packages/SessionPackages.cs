using System.Text.RegularExpressions;

namespace NotebookBackprop.Session;

/// <summary>The packages of a session: lines ask for them, and what comes next in the cell finds them loaded.</summary>
/// <param name="libraries">Gets them.</param>
/// <param name="submissions">Refers to their assemblies.</param>
internal sealed class SessionPackages(ILibraries libraries, Submissions submissions)
{
    private readonly List<string> _sources = [];
    private readonly List<PackageRequest> _asked = [];
    // With the versions found: a type that is loaded cannot be exchanged.
    private readonly Dictionary<string, (PackageRequest Asked, string? Found)> _loaded = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a place to look in: an address or a full path.</summary>
    public void AddSource(string source)
    {
        if (!_sources.Contains(source, StringComparer.Ordinal))
            _sources.Add(source);
    }

    /// <summary>Asks for a package.</summary>
    /// <exception cref="DirectiveException">Another version of it is loaded.</exception>
    public void Ask(PackageRequest request)
    {
        var (before, found) = _loaded.GetValueOrDefault(request.Name, (_asked.Find(other => other.Name.Equals(request.Name, StringComparison.OrdinalIgnoreCase))!, null));
        if (before is null)
            _asked.Add(request);
        else if (request.Version is not null && request.Version != before.Version && request.Version != found)
            throw new DirectiveException($"The package '{request.Shown}' cannot be loaded beside '{(before with { Version = found ?? before.Version }).Shown}', which was asked for before: restart, and ask for one of them.");
    }

    /// <summary>Forgets what has been asked for and not been loaded.</summary>
    public void Forget() => _asked.Clear();

    /// <summary>Loads what has been asked for.</summary>
    /// <param name="interrupt">Ends that.</param>
    /// <returns>The packages that are new, with the versions found, as a cell shows them, and what they have to show for themselves.</returns>
    /// <exception cref="PackageException">They cannot be had; nothing is loaded then.</exception>
    public async Task<IReadOnlyList<MimeBundle>> Settle(CancellationToken interrupt)
    {
        if (_asked.Count == 0)
            return [];
        try
        {
            var restored = await libraries.Restore([.. _loaded.Values.Select(one => one.Asked with { Version = one.Found }), .. _asked], _sources, interrupt);
            submissions.Add(restored.References);
            PackageRequest[] found = [.. _asked.Select(request => request with { Version = restored.Versions.GetValueOrDefault(request.Name, request.Version!) })];
            foreach (var (request, one) in _asked.Zip(found))
                _loaded[request.Name] = (request, one.Version);
            return [PackageList.Of(found), .. restored.Shown];
        }
        catch (DirectiveException e)
        {
            // NuGet names the package; where it is one of several, so does its line.
            var guilty = _asked.Find(request => Regex.IsMatch(e.Message, $@"(?<![\w.]){Regex.Escape(request.Name)}(?!\w|\.\w)", RegexOptions.IgnoreCase)) ?? _asked[0];
            throw new PackageException(guilty.Line, e.Message.Replace("The packages cannot be restored", _asked.Count == 1 ? $"The package '{guilty.Shown}' cannot be loaded" : "The packages cannot be loaded", StringComparison.Ordinal));
        }
        finally
        {
            _asked.Clear();
        }
    }
}
