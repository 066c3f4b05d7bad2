using System.Text.RegularExpressions;

namespace NotebookBackprop.Session;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Version">A version or a range as NuGet has them; null for the newest.</param>
/// <param name="Line">Where in the cell, from 1.</param>
public sealed partial record PackageRequest(string Name, string? Version, int Line)
{
    /// <summary>As typed, for messages.</summary>
    public string Shown => Version is null ? Name : $"{Name}, {Version}";

    /// <summary>A request that NuGet can read.</summary>
    /// <exception cref="DirectiveException">The name or the version is none.</exception>
    public static PackageRequest Of(string name, string? version, int line)
    {
        if (!Id().IsMatch(name))
            throw new DirectiveException($"'{name}' is no name of a package: write #r \"nuget: NAME, VERSION\".");
        if (version is not (null or "") && !Range().IsMatch(version))
            throw new DirectiveException($"'{version}' is no version of a package: write one such as 1.2.3, 1.2.* or [1.2, 2.0).");
        return new(name, version is "" ? null : version, line);
    }

    [GeneratedRegex(@"^\w+([._-]\w+)*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^(\*(-\*)?|\d+(\.\d+){0,3}(\.\*)?(-[0-9A-Za-z.*-]+)?(\+[0-9A-Za-z.-]+)?|[\[(][0-9A-Za-z.,+ -]+[\])])\z")]
    private static partial Regex Range();
}

/// <summary>A package that cannot be had.</summary>
/// <param name="line">Of the cell, from 1.</param>
/// <param name="message">One sentence for the user.</param>
internal sealed class PackageException(int line, string message) : Exception(message)
{
    /// <summary>Of the cell, from 1.</summary>
    public int Line { get; } = line;
}
