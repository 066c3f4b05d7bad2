using Microsoft.AspNetCore.Html;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Session;

/// <summary>The functions for showing values that cells have in scope, by the names they have in .NET Interactive.</summary>
#pragma warning disable CA1708 // display and Display are both names of .NET Interactive
public static class DisplayFunctions
#pragma warning restore CA1708
{
    /// <summary>Shows a value below the running cell.</summary>
    /// <param name="value">Any value, also null.</param>
    /// <param name="mimeTypes">The forms wanted; none for the value's preferred ones.</param>
    /// <returns>A handle by which the output can be replaced.</returns>
    /// <exception cref="InvalidOperationException">No notebook of this host is running.</exception>
#pragma warning disable IDE1006 // the name is .NET Interactive's
    public static IDisplayed display(object? value, params string[] mimeTypes) => Session.Show(value, mimeTypes);
#pragma warning restore IDE1006

    /// <inheritdoc cref="display"/>
    public static IDisplayed Display(this object? value, params string[] mimeTypes) => Session.Show(value, mimeTypes);

    /// <summary>Shows a text as content of a mime type.</summary>
    /// <param name="content">For <c>text/html</c>, the markup.</param>
    /// <param name="mimeType">Such as <c>text/html</c> or <c>image/svg+xml</c>.</param>
    /// <returns>A handle by which the output can be replaced.</returns>
    /// <exception cref="InvalidOperationException">No notebook of this host is running.</exception>
    public static IDisplayed DisplayAs(this string content, string mimeType) =>
        Session.Show(MimeBundle.OfText((mimeType, content)), []);

    /// <summary>A text as markup: as a cell's value it is shown rendered.</summary>
    /// <param name="content">The markup.</param>
    /// <returns>The markup as a value.</returns>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    private static CellSession Session =>
        Notebook.Current as CellSession
        ?? throw new InvalidOperationException("There is no running notebook to show a value in: call this from a cell.");
}
