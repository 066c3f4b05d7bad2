namespace NotebookBackprop.Session;

/// <summary>LaTeX that has no form here.</summary>
internal sealed class LatexException(string message) : Exception(message);

/// <summary>Reads a formula of LaTeX token by token: a command with its backslash, or one character.</summary>
/// <param name="source">The formula without its dollar signs.</param>
internal sealed class LatexReader(string source)
{
    private int _position;

    /// <summary>The token taken last; "" at the beginning.</summary>
    public string Last { get; private set; } = "";

    /// <summary>The next token, or "" at the end.</summary>
    public string Peek()
    {
        SkipSpace();
        if (_position >= source.Length)
            return "";
        if (source[_position] != '\\')
            return source.Substring(_position, char.IsSurrogatePair(source, _position) ? 2 : 1);
        var end = _position + 1;
        while (end < source.Length && char.IsAsciiLetter(source[end]))
            end++;
        // A command of letters, or a backslash with one sign.
        return source[_position..Math.Min(source.Length, Math.Max(end, _position + 2))];
    }

    /// <summary>Takes the next token.</summary>
    public string Take()
    {
        var token = Peek();
        _position += token.Length;
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
        var start = _position;
        while (_position < source.Length && (char.IsAsciiDigit(source[_position])
            || (source[_position] == '.' && _position + 1 < source.Length && char.IsAsciiDigit(source[_position + 1]))))
            _position++;
        return Last = source[start.._position];
    }

    /// <summary>The text of a group in braces, spaces kept.</summary>
    /// <exception cref="LatexException">There is no group.</exception>
    public string TakeText()
    {
        Expect("{");
        var start = _position;
        for (var depth = 1; _position < source.Length; _position++)
        {
            depth += source[_position] == '{' ? 1 : source[_position] == '}' ? -1 : 0;
            if (depth == 0)
            {
                Last = "}";
                return source[start.._position++];
            }
        }
        throw new LatexException("A group has no end.");
    }

    private void SkipSpace()
    {
        while (_position < source.Length && char.IsWhiteSpace(source[_position]))
            _position++;
    }
}
