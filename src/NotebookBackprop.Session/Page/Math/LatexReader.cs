namespace NotebookBackprop.Session;

/// <summary>LaTeX that has no form here.</summary>
internal sealed class LatexException(string message) : Exception(message);

/// <summary>Reads a formula of LaTeX token by token: a command with its backslash, or one character.</summary>
/// <param name="source">The formula without its dollar signs.</param>
internal sealed class LatexReader(string source)
{
    private int position;

    /// <summary>The token taken last; "" at the beginning.</summary>
    public string Last { get; private set; } = "";

    /// <summary>The next token, or "" at the end.</summary>
    public string Peek()
    {
        SkipSpace();
        if (position >= source.Length)
            return "";
        if (source[position] != '\\')
            return source.Substring(position, char.IsSurrogatePair(source, position) ? 2 : 1);
        var end = position + 1;
        while (end < source.Length && char.IsAsciiLetter(source[end]))
            end++;
        // A command of letters, or a backslash with one sign.
        return source[position..Math.Min(source.Length, Math.Max(end, position + 2))];
    }

    /// <summary>Takes the next token.</summary>
    public string Take()
    {
        var token = Peek();
        position += token.Length;
        return Last = token;
    }

    /// <summary>Takes the next token if it is this one.</summary>
    public bool TryTake(string token)
    {
        if (Peek() != token)
            return false;
        Take();
        return true;
    }

    /// <summary>Takes this token.</summary>
    /// <exception cref="LatexException">Something else stands there.</exception>
    public void Expect(string token)
    {
        if (!TryTake(token))
            throw new LatexException($"'{token}' is missing before '{Peek()}'.");
    }

    /// <summary>A number that begins here, such as <c>0.25</c>.</summary>
    public string TakeNumber()
    {
        var start = position;
        while (position < source.Length && (char.IsAsciiDigit(source[position])
            || (source[position] == '.' && position + 1 < source.Length && char.IsAsciiDigit(source[position + 1]))))
            position++;
        return Last = source[start..position];
    }

    /// <summary>The text of a group in braces, spaces kept.</summary>
    /// <exception cref="LatexException">There is no group.</exception>
    public string TakeText()
    {
        Expect("{");
        var start = position;
        for (var depth = 1; position < source.Length; position++)
        {
            depth += source[position] == '{' ? 1 : source[position] == '}' ? -1 : 0;
            if (depth == 0)
            {
                Last = "}";
                return source[start..position++];
            }
        }
        throw new LatexException("A group has no end.");
    }

    private void SkipSpace()
    {
        while (position < source.Length && char.IsWhiteSpace(source[position]))
            position++;
    }
}
