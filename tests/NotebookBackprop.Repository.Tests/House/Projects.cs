using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookBackprop.Repository.Tests.Rules;

namespace NotebookBackprop.Repository.Tests.House;

/// <summary>The projects of <c>src</c> as the compiler reads them: from their sources, on each other, with what is beside them.</summary>
/// <param name="tree">The sources.</param>
/// <param name="beside">What else a project is compiled with: assemblies of packages, and sources that the build writes.</param>
sealed class Projects(SourceTree tree, Func<string, IEnumerable<string>> beside)
{
    /// <summary>What <c>ImplicitUsings</c> brings in.</summary>
    const string Usings = "System System.Collections.Generic System.IO System.Linq System.Net.Http System.Threading System.Threading.Tasks";

    static readonly CSharpParseOptions s_language = new(LanguageVersion.Preview);
    static readonly CSharpCompilationOptions s_library = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable, metadataImportOptions: MetadataImportOptions.Internal);
    static readonly IReadOnlyList<MetadataReference> s_framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location)).Select(path => MetadataReference.CreateFromFile(path))];

    readonly Dictionary<string, CSharpCompilation> _read = [];

    /// <summary>Short names, in order.</summary>
    public IEnumerable<string> Names => tree.Projects.Where(path => path.StartsWith("src/", StringComparison.Ordinal)).Select(ProjectName.Of);

    /// <summary>The sources of a project, from its folder.</summary>
    public IEnumerable<string> Files(string name) =>
        tree.Paths.Where(path => path.StartsWith(Folder(name), StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => path[Folder(name).Length..]);

    public CSharpCompilation this[string name] => _read.TryGetValue(name, out var read) ? read : _read[name] = Read(name);

    CSharpCompilation Read(string name)
    {
        var folder = Folder(name);
        var project = tree.Projects.Single(path => path.StartsWith(folder, StringComparison.Ordinal));
        var below = tree.Items(project, "ProjectReference").Where(item => (string?)item.Attribute("OutputItemType") != "Analyzer").Select(item => this[ProjectName.Of(SourceTree.Include(item))]).ToList();
        var all = below.SelectMany(each => each.References.OfType<CompilationReference>().Append(each.ToMetadataReference())).DistinctBy(each => each.Display);
        var sources = Files(name).Select(file => CSharpSyntaxTree.ParseText(tree.Text(folder + file), s_language, file));
        var others = beside(name).ToLookup(path => Path.GetExtension(path) == ".cs");
        var read = CSharpCompilation.Create(
            $"NotebookBackprop.{name}", [.. sources, Global(project), .. others[true].Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), s_language))],
            [.. s_framework, .. others[false].Select(path => MetadataReference.CreateFromFile(path)), .. all], s_library);
        if (!tree.Includes(project, "ProjectReference").Any(path => ProjectName.Of(path) == "Generator")) return read;
        CSharpGeneratorDriver.Create([new Generator.TensorMethods().AsSourceGenerator()], parseOptions: s_language).RunGeneratorsAndUpdateCompilation(read, out var whole, out _);
        return (CSharpCompilation)whole;
    }

    static string Folder(string name) => $"src/NotebookBackprop.{name}/";

    /// <summary>The usings of every file, and who sees what is internal.</summary>
    SyntaxTree Global(string project)
    {
        var items = tree.Items(project, "Using").Select(item => (Static: (string?)item.Attribute("Static") == "true", Name: SourceTree.Include(item)));
        var usings = Usings.Split(' ').Select(name => (Static: false, Name: name)).Concat(items).Select(each => $"global using {(each.Static ? "static " : "")}{each.Name};");
        var friends = tree.Includes(project, "InternalsVisibleTo").Select(friend => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]");
        return CSharpSyntaxTree.ParseText(string.Join('\n', usings.Concat(friends)), s_language);
    }
}
