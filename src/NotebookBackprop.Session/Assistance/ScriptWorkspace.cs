using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace NotebookBackprop.Session;

/// <summary>The session's pieces of C# as Roslyn's editor services want them: projects, each continuing the one before.</summary>
internal sealed class ScriptWorkspace : IDisposable
{
    private readonly AdhocWorkspace _workspace = new(MefHostServices.DefaultHost);
    private readonly Dictionary<CSharpCompilation, ProjectId> _projects = [];

    /// <summary>A text that continues a chain of pieces, as a document.</summary>
    /// <param name="last">The end of the chain.</param>
    /// <param name="code">The text.</param>
    public Document Open(CSharpCompilation last, string code)
    {
        var chain = Chain(last);
        foreach (var gone in _projects.Keys.Except(chain).ToList())
            Remove(gone);
        foreach (var piece in chain.Where(piece => !_projects.ContainsKey(piece)))
            _projects[piece] = Add(piece);
        var project = Project(last, _projects[last], []);
        var document = Text(project.Id, SourceText.From(code));
        return _workspace.CurrentSolution.AddProject(project).AddDocument(document).GetDocument(document.Id)!;
    }

    /// <inheritdoc/>
    public void Dispose() => _workspace.Dispose();

    /// <summary>Oldest first.</summary>
    private static List<CSharpCompilation> Chain(CSharpCompilation last)
    {
        var chain = new List<CSharpCompilation>();
        for (var piece = last; piece is not null; piece = Before(piece))
            chain.Add(piece);
        chain.Reverse();
        return chain;
    }

    private static CSharpCompilation? Before(CSharpCompilation piece) => piece.ScriptCompilationInfo!.PreviousScriptCompilation;

    private void Remove(CSharpCompilation piece)
    {
        _projects.Remove(piece, out var id);
        _workspace.TryApplyChanges(_workspace.CurrentSolution.RemoveProject(id!));
    }

    private ProjectId Add(CSharpCompilation piece)
    {
        var project = Project(piece, Before(piece) is { } previous ? _projects[previous] : null, piece.References.OfType<PortableExecutableReference>());
        _workspace.AddProject(project);
        _workspace.AddDocument(Text(project.Id, piece.SyntaxTrees[^1].GetText()));
        return project.Id;
    }

    private static DocumentInfo Text(ProjectId project, SourceText code) => DocumentInfo.Create(
        DocumentId.CreateNewId(project), "cell.csx", sourceCodeKind: SourceCodeKind.Script,
        loader: TextLoader.From(TextAndVersion.Create(code, VersionStamp.Default)));

    private static ProjectInfo Project(CSharpCompilation like, ProjectId? previous, IEnumerable<MetadataReference> references) => ProjectInfo.Create(
        ProjectId.CreateNewId(), VersionStamp.Default, "cell", "cell", LanguageNames.CSharp,
        compilationOptions: like.Options,
        parseOptions: (CSharpParseOptions)like.SyntaxTrees[0].Options,
        projectReferences: previous is null ? [] : [new ProjectReference(previous)],
        metadataReferences: references,
        isSubmission: true);
}
