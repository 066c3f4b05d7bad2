using System.Text.Json;
using System.Text.RegularExpressions;
using NotebookBackprop.Extension.Tests.Kernel;

namespace NotebookBackprop.Extension.Tests.Tool;

/// <summary>The whole course, one notebook after another in the shared process: each begins with the settings and random numbers of a new session.</summary>
[Collection(SharedTool.Name)]
public sealed partial class CourseTests(LoadedInTool loaded) : KernelTests(loaded)
{
    const string NewSession = "#!backprop config --language en --theme auto\nManualSeed(0);";

    /// <summary>All that the package shows says its language.</summary>
    const string Ours = " lang=\"";

    static string Folder => RepositoryRoot.Of("notebooks");

    public static TheoryData<string> Course =>
        [.. Directory.EnumerateFiles(Folder, "*.ipynb", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Course))]
    public async Task A_notebook_of_the_course_runs_unchanged_and_draws_what_is_stored_in_it(string notebook)
    {
        await Submit(NewSession);
        var kernel = await Loaded.Kernel();
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, notebook)));
        var stored = new List<string>();
        var drawn = new List<string>();
        foreach (var cell in document.RootElement.GetProperty("cells").EnumerateArray().Where(cell => Text(cell, "cell_type") == "code"))
        {
            var answer = await kernel.Submit(Text(cell, "source"));
            Assert.True(answer.Failure is null, $"{Text(cell, "id")}: {answer.Failure}");
            stored.AddRange(cell.GetProperty("outputs").EnumerateArray().Where(output => output.TryGetProperty("data", out _))
                .Select(output => output.GetProperty("data")).Where(forms => forms.TryGetProperty("text/html", out _)).Select(forms => Text(forms, "text/html")));
            drawn.AddRange(answer.AtLast.Select(shown => shown.Html));
        }
        stored.RemoveAll(html => !html.Contains(Ours, StringComparison.Ordinal));
        drawn.RemoveAll(html => !html.Contains(Ours, StringComparison.Ordinal));
        Assert.NotEmpty(drawn);
        // Outputs are stored when the course is released. The last digits are those of the machine that stored them.
        if (stored.Count > 0)
            Assert.Equal(stored.Select(WithoutNumbers), drawn.Select(WithoutNumbers));
    }

    /// <summary>What a field says: notebooks store long texts as lists of lines.</summary>
    static string Text(JsonElement owner, string field)
    {
        var value = owner.GetProperty(field);
        return value.ValueKind == JsonValueKind.Array ? string.Concat(value.EnumerateArray().Select(line => line.GetString())) : value.GetString()!;
    }

    static string WithoutNumbers(string html) => Number().Replace(Packed().Replace(html, ""), "#");

    [GeneratedRegex("[A-Za-z0-9+/=]{80,}")]
    private static partial Regex Packed();

    [GeneratedRegex(@"[-−+]?\d+(\.\d+)?(e[-−+]?\d+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
