namespace NotebookBackprop.Session;

/// <summary>What cells read from the console: lines that the user is asked for.</summary>
/// <param name="ask">Asks for a line; null where nobody can be asked.</param>
internal sealed class UserInput(Func<Func<string>?> ask) : TextReader
{
    private string _rest = "";

    /// <inheritdoc/>
    public override int Peek() => Filled()[0];

    /// <inheritdoc/>
    public override int Read() => Take(1)[0];

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0)
            return 0;
        var taken = Take(Math.Min(count, Filled().Length));
        taken.CopyTo(0, buffer, index, taken.Length);
        return taken.Length;
    }

    /// <inheritdoc/>
    public override string? ReadLine() => Take(Filled().IndexOf('\n') + 1)[..^1];

    /// <inheritdoc/>
    public override string ReadToEnd() => throw new InvalidOperationException("What a user types has no end: read line by line, with Console.ReadLine().");

    private string Take(int count)
    {
        var taken = Filled()[..count];
        _rest = _rest[count..];
        return taken;
    }

    private string Filled()
    {
        if (_rest.Length == 0)
            // Waiting for a keyboard that nobody sits at could not even be interrupted.
            _rest = (ask() ?? throw new InvalidOperationException("There is no console input in this notebook: put the value into a variable."))() + "\n";
        return _rest;
    }
}
