using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Text;

namespace NotebookBackprop.Host;

/// <summary>The session's pieces of C# as Roslyn's editor services want them: projects, each continuing the one before.</summary>
internal sealed class ScriptWorkspace : IDisposable
{
    private readonly AdhocWorkspace workspace = new(MefHostServices.DefaultHost);
    private readonly Dictionary<Script, ProjectId> projects = [];

    /// <summary>A text that continues a chain of pieces, as a document.</summary>
    /// <param name="last">The end of the chain; null for none.</param>
    /// <param name="code">The text.</param>
    public Document Open(Script<object>? last, string code)
    {
        foreach (var script in Missing(last))
            projects[script] = Add(script);
        var next = last is null ? CSharpScript.Create<object>(code) : last.ContinueWith<object>(code);
        var project = Project(next, last is null ? null : projects[last]);
        var document = Text(project.Id, code);
        return workspace.CurrentSolution.AddProject(project).AddDocument(document).GetDocument(document.Id)!;
    }

    /// <inheritdoc/>
    public void Dispose() => workspace.Dispose();

    private Stack<Script> Missing(Script? last)
    {
        var missing = new Stack<Script>();
        for (var script = last; script is not null && !projects.ContainsKey(script); script = script.Previous)
            missing.Push(script);
        return missing;
    }

    private ProjectId Add(Script script)
    {
        var project = Project(script, script.Previous is { } previous ? projects[previous] : null);
        workspace.AddProject(project);
        workspace.AddDocument(Text(project.Id, script.Code));
        return project.Id;
    }

    private static DocumentInfo Text(ProjectId project, string code) => DocumentInfo.Create(
        DocumentId.CreateNewId(project), "cell.csx", sourceCodeKind: SourceCodeKind.Script,
        loader: TextLoader.From(TextAndVersion.Create(SourceText.From(code), VersionStamp.Default)));

    private static ProjectInfo Project(Script script, ProjectId? previous)
    {
        var compilation = script.GetCompilation();
        return ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "cell", "cell", LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            projectReferences: previous is null ? [] : [new ProjectReference(previous)],
            metadataReferences: compilation.References.Where(reference => reference is PortableExecutableReference),
            isSubmission: true);
    }
}
