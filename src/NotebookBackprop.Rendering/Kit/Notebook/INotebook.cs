namespace NotebookBackprop.Rendering;

/// <summary>
/// What drawing and magic commands need of the notebook they run in. The host and extension.dib each
/// install one in <see cref="Notebook.Current"/>.
/// </summary>
public interface INotebook
{
    /// <summary>The session's variables, oldest declaration first; a redeclared name stands once, at its newest place.</summary>
    IReadOnlyList<KeyValuePair<string, object?>> Variables { get; }

    /// <summary>Cancelled when the user interrupts the running cell.</summary>
    CancellationToken Cancellation { get; }

    /// <summary>Whether nothing can be shown any more once <see cref="Cancellation"/> has been heard: what is to stay is shown in a callback of the token.</summary>
    bool IsSilentOnceCancelled => false;

    /// <summary>The page that shows outputs as they come, so that what a page needs once is sent once; null where outputs are only stored.</summary>
    string? Page => null;

    /// <summary>Shows a value below the running cell, through its formatters.</summary>
    /// <param name="value">Any value; a view shows its picture.</param>
    /// <returns>A handle by which the shown output can be replaced in place.</returns>
    IDisplayed Display(object value);

    /// <summary>Declares a variable of the session, or declares it anew; cells see it from the next on.</summary>
    /// <param name="name">A name that C# allows.</param>
    /// <param name="value">What it holds.</param>
    void Declare(string name, object value);
}

/// <summary>An output on the page that can be replaced in place.</summary>
public interface IDisplayed
{
    /// <summary>Replaces what is shown.</summary>
    /// <param name="value">The new value, shown through its formatters.</param>
    void Update(object value);
}
