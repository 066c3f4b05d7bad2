using System.Reflection;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace NotebookBackprop.Guests;

/// <summary>
/// Runs what a package brings for .NET Interactive in a small kernel of its types. The formatters that it registers are the
/// session's, as both share the library that formats; what else it adds there has no place here, and is said.
/// </summary>
public static class GuestExtensions
{
    /// <summary>Runs the extensions of an assembly. Nothing of theirs is thrown.</summary>
    /// <param name="assembly">From the package's folder <c>interactive-extensions/dotnet</c>.</param>
    /// <returns>What they showed, as forms by mime type; and what of them does not work here, each as the end of a sentence.</returns>
    public static async Task<(IReadOnlyList<IReadOnlyDictionary<string, string>> Shown, IReadOnlyList<string> Missing)> Run(Assembly assembly)
    {
        using var root = new CompositeKernel();
        using var kernel = new GuestKernel(() => Load(assembly, root));
        root.Add(kernel, ["c#", "C#"]);
        string[] usual = [.. Directives(root)];
        var result = await root.SendAsync(new SubmitCode(GuestKernel.Load, kernel.Name));

        List<string> missing = [];
        if (result.Events.OfType<CommandFailed>().FirstOrDefault() is { } failed) missing.Add($"it failed: {FirstLine(failed)}");
        var others = root.ChildKernels.Where(child => child != kernel).Select(child => child.Name).ToList();
        if (others.Count > 0) missing.Add($"cells of {string.Join(", ", others)} are for .NET Interactive only");
        var magics = Directives(root).Except(usual).Where(name => !others.Contains(name.TrimStart('#', '!'))).ToList();
        if (magics.Count > 0) missing.Add($"{string.Join(", ", magics)} works in .NET Interactive only");
        if (kernel.WasGivenCode) missing.Add("the code that it runs in cells of .NET Interactive was not run");
        var shown = result.Events.OfType<DisplayedValueProduced>()
            .Select(happened => (IReadOnlyDictionary<string, string>)happened.FormattedValues.ToDictionary(form => form.MimeType, form => form.Value));
        return ([.. shown], missing);
    }

    private static async Task Load(Assembly assembly, CompositeKernel root)
    {
        foreach (var type in assembly.GetExportedTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && typeof(IKernelExtension).IsAssignableFrom(type)))
            await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(root);
    }

    private static IEnumerable<string> Directives(CompositeKernel root) =>
        root.ChildKernels.Prepend<Kernel>(root).SelectMany(kernel => kernel.KernelInfo.SupportedDirectives).Select(directive => directive.Name).Distinct();

    private static string FirstLine(CommandFailed failed) => (failed.Exception?.Message ?? failed.Message).Split('\n')[0].TrimEnd('\r', '.');
}
