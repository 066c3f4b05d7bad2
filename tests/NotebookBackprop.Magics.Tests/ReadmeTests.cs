namespace NotebookBackprop.Magics.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_readme_lists_the_commands_as_they_are_declared()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "README.md"))) folder = Path.GetDirectoryName(folder)!;
        var rows = File.ReadLines(Path.Combine(folder, "README.md")).Where(line => line.StartsWith($"| `{Magic.Prefix}", StringComparison.Ordinal));
        Assert.Equal(Magic.All.Select(Row), rows);
    }

    private static string Row(MagicCommand command) => $"| `{command.Usage.Replace("|", @"\|", StringComparison.Ordinal)}` | {command.Help} |";
}
