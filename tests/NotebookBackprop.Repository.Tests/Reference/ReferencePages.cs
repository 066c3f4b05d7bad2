using System.Text;

namespace NotebookBackprop.Repository.Tests.Reference;

/// <summary>The pages of docs/reference, made from the comments in the source.</summary>
static class ReferencePages
{
    static readonly (string File, string Title, string About, string Folder)[] s_pages =
    [
        ("tensors.md", "Numbers", "Shapes, types and arrays, without gradients.", "src/NotebookBackprop.Tensors/"),
        ("autodiff.md", "Engine", "Tensors that remember how they were computed, operations, sweeps and what is found out by them.", "src/NotebookBackprop.Autodiff/"),
        ("networks.md", "Networks", "Modules, initializers, optimizers, data, storage, gradients by layer.", "src/NotebookBackprop.Networks/"),
        ("foreign.md", "Made elsewhere", "Networks and trainings of other programs.", "src/NotebookBackprop.Foreign/"),
        ("rendering.md", "Drawings", "Views, which are plain data, and what shows them.", "src/NotebookBackprop.Rendering/"),
        ("magics.md", "Magic commands", "How a command is declared, read and run.", "src/NotebookBackprop.Magics/"),
    ];

    /// <summary>Content by file name.</summary>
    public static IReadOnlyDictionary<string, string> Of(SourceTree tree)
    {
        var all = tree.Paths.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => (Path: path, Text: tree.Text(path))).Concat(GeneratedSource.Of(tree)).OrderBy(file => file.Path, StringComparer.Ordinal)
            .SelectMany(file => Surface.Of(file.Path, file.Text)).ToList();
        var pages = s_pages.ToDictionary(page => page.File, page => Page(page.Title, page.About, TypesOf(all.Where(each => each.File.StartsWith(page.Folder, StringComparison.Ordinal)))));
        pages["functions.md"] = Page("Functions", "All names that a cell may use as they are, by the folder of the source that they stand in.", TopicsOf(all));
        pages["README.md"] = Index(all);
        return pages;
    }

    static string Page(string title, string about, IEnumerable<string> blocks) =>
        string.Join("\n\n", [$"# {title}", about, "Made from the comments in the source. [All pages](README.md)", .. blocks]) + "\n";

    static IEnumerable<string> TypesOf(IEnumerable<Declaration> declarations)
    {
        foreach (var type in declarations.Where(each => !each.IsFunction).GroupBy(each => each.Owner).OrderBy(type => type.Key, StringComparer.Ordinal))
        {
            // One part of a partial type has the comment, and the parameters of a record.
            var head = type.Where(each => each.IsType).MaxBy(each => (each.Notes.Count, each.Signature.Length))!;
            yield return $"## {Heading(type.Key)}";
            yield return Entry([head]);
            if (type.Any(each => each.IsChoice))
                yield return string.Join("\n", type.Where(each => each.IsChoice).Select(each => $"- `{each.Name}`: {string.Join(' ', each.Notes)}"));
            foreach (var member in type.Where(each => each is { IsType: false, IsChoice: false }).GroupBy(each => each.Name))
                yield return Entry([.. member]);
        }
    }

    static IEnumerable<string> TopicsOf(IEnumerable<Declaration> all)
    {
        foreach (var topic in all.Where(each => each is { IsFunction: true, IsType: false }).GroupBy(Topic).OrderBy(topic => topic.Key, StringComparer.Ordinal))
        {
            yield return $"## {topic.Key}";
            foreach (var function in topic.GroupBy(each => each.Name).OrderBy(function => function.Key, StringComparer.Ordinal))
            {
                yield return $"### {Heading(function.Key)}";
                yield return Entry([.. function]);
            }
        }
    }

    /// <summary>The folders between project and file; where there are none, what the file's name says after the dot.</summary>
    static string Topic(Declaration function)
    {
        var parts = function.File.Split('/');
        var folders = parts[2..^1].SkipWhile(folder => folder is "Ops" or "Features").ToList();
        return folders.Count > 0 ? string.Join(" / ", folders) : parts[^1].Split('.')[^2];
    }

    static string Entry(IReadOnlyList<Declaration> overloads)
    {
        var text = new StringBuilder();
        foreach (var each in overloads)
        {
            if (text.Length > 0) text.Append("\n\n");
            text.Append("```csharp\n").Append(each.Signature).Append("\n```");
            foreach (var note in each.Notes) text.Append("\n\n").Append(note);
        }
        return text.ToString();
    }

    static string Heading(string name) => name.Replace("<", "&lt;", StringComparison.Ordinal);

    static string Index(IReadOnlyList<Declaration> all) =>
        string.Join("\n",
        [
            "# Reference", "", "Made from the comments in the source; a test holds it to them.", "",
            "| page | what is there | names |", "| --- | --- | ---: |",
            $"| [Functions](functions.md) | all names that a cell may use as they are | {all.Where(each => each is { IsFunction: true, IsType: false }).Select(each => each.Name).Distinct().Count()} |",
            "| [Rules](rules.md) | every operation with its role and its local derivatives | |",
            .. s_pages.Select(page => $"| [{page.Title}]({page.File}) | {char.ToLowerInvariant(page.About[0])}{page.About[1..^1]} | {all.Where(each => each.IsType && !each.IsFunction && each.File.StartsWith(page.Folder, StringComparison.Ordinal)).Select(each => each.Owner).Distinct().Count()} |"),
            "",
        ]);
}
