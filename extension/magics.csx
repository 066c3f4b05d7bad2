// The magic commands of NotebookBackprop.Magics as directives of .NET Interactive, and its C# kernel as their
// notebook. extension.dib compiles this file and calls Install.
using System.Reflection;
using System.Threading;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookBackprop.Magics;
using NotebookBackprop.Rendering;

/// <summary>A magic line; what it asks for is read from the line as typed.</summary>
public sealed class BackpropCommand : KernelDirectiveCommand
{
    // The kernel's own binding drops extra words, unknown options and what follows a comment, and shows the line only
    // inside itself. The platform is archived, so this internal name stays.
    static readonly PropertyInfo Node = typeof(KernelDirectiveCommand).GetProperty("DirectiveNode", BindingFlags.Instance | BindingFlags.NonPublic);

    public string Line
    {
        get
        {
            var node = Node.GetValue(this);
            return ((string)node.GetType().GetProperty("FullText").GetValue(node)).Trim();
        }
    }
}

/// <summary>The session of the C# kernel.</summary>
sealed class KernelNotebook(CSharpKernel kernel) : INotebook
{
    public IReadOnlyList<KeyValuePair<string, object>> Variables
    {
        get
        {
            var newestLast = new OrderedDictionary<string, object>();
            foreach (var variable in kernel.ScriptState?.Variables ?? [])
            {
                newestLast.Remove(variable.Name);
                newestLast.Add(variable.Name, variable.Value);
            }
            return [.. newestLast];
        }
    }

    // One page shows what this process gives.
    public string Page => "";

    public CancellationToken Cancellation => KernelInvocationContext.Current?.CancellationToken ?? CancellationToken.None;

    public IDisplayed Display(object value)
    {
        var context = KernelInvocationContext.Current ?? throw new InvalidOperationException("There is no running cell to show a value in.");
        var mimeTypes = Formatter.GetPreferredMimeTypesFor(value.GetType()).Append(PlainTextFormatter.MimeType).Distinct().ToArray();
        return new Displayed(context.Display(value, mimeTypes));
    }

    public void Declare(string name, object value) => kernel.SetValueAsync(name, value, value.GetType()).GetAwaiter().GetResult();

    sealed record Displayed(DisplayedValue Output) : IDisplayed
    {
        public void Update(object value) => Output.Update(value);
    }
}

Action<CSharpKernel> Install = kernel =>
{
    var notebook = new KernelNotebook(kernel);
    Notebook.Current = notebook;
    Charts.Install(System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(typeof(Charts).Assembly.Location), "..", "..", "charts")));

    // In cells of other languages too: what they draw are the variables of C#.
    var everyKernel = kernel.RootKernel;
    // Declared to the kernel so that it takes no option for a mistake.
    var root = new KernelActionDirective(Magic.Prefix, Magic.Help);
    foreach (var magic in Magic.All)
    {
        var directive = new KernelActionDirective(magic.Name, magic.Help);
        foreach (var parameter in magic.Parameters)
            directive.Parameters.Add(new(parameter.Name, parameter.Help) { AllowImplicitName = parameter == magic.Places.FirstOrDefault() });
        root.Subcommands.Add(directive);
        everyKernel.AddDirective<BackpropCommand>(directive, Run);
    }
    // Behind a wrong word too, for which the root answers.
    foreach (var option in Magic.All.SelectMany(magic => magic.Options).DistinctBy(option => option.Name))
        root.Parameters.Add(new(option.Name, option.Help));
    everyKernel.AddDirective<BackpropCommand>(root, Run);
    everyKernel.AddMiddleware(Assist, "backprop assistance");

    Task Run(BackpropCommand command, KernelInvocationContext context)
    {
        try { Magic.Run(command.Line, notebook); }
        catch (MagicException e) { context.Fail(command, null, e.Message); }
        return Task.CompletedTask;
    }

    // What an editor asks about a line behind the prefix is answered by Magics: the kernel's own completion would offer
    // names that no line may contain. The line is read from the cell as typed, since the kernel's command for it leaves
    // out the blanks before the cursor.
    Task Assist(KernelCommand command, KernelInvocationContext context, KernelPipelineContinuation next)
    {
        if (command is not LanguageServiceCommand || context.Command is not LanguageServiceCommand typed
            || typed.Code.Split('\n')[typed.LinePosition.Line].TrimEnd('\r') is not { } line || !line.StartsWith(Magic.Prefix + " ", StringComparison.Ordinal))
            return next(command, context);
        var cursor = typed.LinePosition;
        switch (typed)
        {
            case RequestCompletions request:
                var word = cursor with { Character = line[..cursor.Character].LastIndexOf(' ') + 1 };
                var items = Magic.Complete(line, cursor.Character, notebook).Select(text => new CompletionItem(text, "Parameter"));
                context.Publish(new CompletionsProduced([.. items], request, new(word, cursor)));
                return Task.CompletedTask;
            case RequestHoverText request:
                // As it stands, in columns.
                var help = new FormattedValue("text/markdown", $"```text\n{Magic.Describe(line)}\n```");
                context.Publish(new HoverTextProduced(request, [help], new(cursor with { Character = 0 }, cursor with { Character = line.Length })));
                return Task.CompletedTask;
            default:
                return next(command, context);
        }
    }
};
