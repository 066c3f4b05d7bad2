namespace NotebookBackprop.Host;
internal static class HtmlPage { public static string Render(NotebookDocument d, string name, string folder) => d.Cells.Count + name + folder; }
