using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookBackprop.Session;

/// <summary>
/// Variables that a command declares and not a cell's text. They come to be when the piece that asks has ended: compiling
/// must not be hit by an interrupt.
/// </summary>
/// <param name="submissions">Takes them.</param>
internal sealed class Declarations(Submissions submissions)
{
    private readonly List<KeyValuePair<string, object>> _waiting = [];

    /// <summary>Asks for a variable.</summary>
    /// <exception cref="ArgumentException">C# has no such name.</exception>
    public void Add(string name, object value)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
            throw new ArgumentException($"'{name}' is no name for a variable.", nameof(name));
        _waiting.Add(KeyValuePair.Create(name, value));
    }

    /// <summary>Declares what has been asked for.</summary>
    public async Task Settle()
    {
        foreach (var (name, value) in _waiting)
        {
            var variable = Compile(name, value.GetType());
            submissions.Append(variable);
            await submissions.Start(variable);
            submissions.Assign(name, value);
            submissions.End();
        }
        _waiting.Clear();
    }

    /// <summary>As a variable of the value's type where C# can spell it, else as an object.</summary>
    private Submission Compile(string name, Type type)
    {
        foreach (var spelled in new[] { $"global::{type.ToDisplayString("text/plain")}", type.ToDisplayString("text/plain") })
        {
            try
            {
                return submissions.Compile($"{spelled} @{name} = default;", "Declaration", CancellationToken.None);
            }
            catch (CompilationErrorException)
            {
                // A type of a cell's own, say.
            }
        }
        return submissions.Compile($"object @{name} = null;", "Declaration", CancellationToken.None);
    }
}
