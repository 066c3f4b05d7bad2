namespace NotebookBackprop.Host.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly HostProcess _host = new();

    private void AssertRefused(string sentence, params string[] arguments)
    {
        var before = Directory.GetFileSystemEntries(_host.Path("."), "*", SearchOption.AllDirectories);
        var (exit, output, error) = _host.Run(arguments);
        Assert.Equal((2, "", sentence + "\n"), (exit, output, error));
        Assert.Equal(before.Order(), Directory.GetFileSystemEntries(_host.Path("."), "*", SearchOption.AllDirectories).Order());
    }

    [Fact]
    public void A_missing_file() =>
        AssertRefused("There is no file none.ipynb.", "run", "none.ipynb");

    [Fact]
    public void A_file_that_is_no_notebook()
    {
        File.WriteAllText(_host.Path("bad.ipynb"), "{\n  oops");
        AssertRefused("bad.ipynb is not valid JSON (line 2, column 3).", "run", "bad.ipynb");
    }

    [Fact]
    public void A_notebook_of_an_older_format_beside_a_good_one()
    {
        _host.Notebook("good.ipynb", "1");
        File.WriteAllText(_host.Path("old.ipynb"), "{\"nbformat\": 3}");
        AssertRefused("old.ipynb has nbformat 3, and only nbformat 4 can be read: save it anew from Jupyter or VS Code.", "run", "good.ipynb", "old.ipynb");
    }

    [Theory]
    [InlineData("'rate' is no parameter: write --parameter name=value.", "--parameter", "rate")]
    [InlineData("'1a=2' is no parameter: write --parameter name=value.", "--parameter", "1a=2")]
    [InlineData("plain.ipynb has no code cell with the tag 'parameters', so --parameter rate has no place: tag the cell that declares its parameters.", "--parameter", "rate=1")]
    [InlineData("--timeout needs a number of seconds above 0, such as --timeout 60.", "--timeout", "0")]
    [InlineData("--html and --no-html ask for opposite things: give one of them.", "--html", "--no-html")]
    [InlineData("--in-place writes the outputs into the notebook and nothing else, so --output has no place beside it: give one of them.", "--in-place", "--output=out")]
    [InlineData("--in-place writes the outputs into the notebook and nothing else, so --html has no place beside it: give one of them.", "--in-place", "--html")]
    [InlineData("--in-place writes the outputs into the notebook and nothing else, so --parameter has no place beside it: give one of them.", "--in-place", "--parameter=a=1")]
    public void An_option_that_makes_no_sense(string sentence, string option, string value)
    {
        _host.Notebook("plain.ipynb", "1");
        AssertRefused(sentence, "run", "plain.ipynb", option, value);
    }

    [Fact]
    public void A_file_of_another_kind_and_a_folder()
    {
        File.WriteAllText(_host.Path("a.txt"), "");
        AssertRefused("a.txt is no notebook by its name, which must end in .ipynb or .dib.", "run", "a.txt");
        AssertRefused(". is a folder: name the notebooks in it.", "run", ".");
    }

    [Fact]
    public void An_output_folder_that_is_a_file()
    {
        _host.Notebook("one.ipynb", "1");
        File.WriteAllText(_host.Path("taken"), "");
        var (exit, output, error) = _host.Run("run", "one.ipynb", "--output", "taken");
        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith("taken cannot take the results: ", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public void An_output_that_would_overwrite_the_notebook()
    {
        _host.Notebook("one.ipynb", "1");
        AssertRefused("The executed notebook would overwrite one.ipynb itself: name another folder with --output.", "run", "one.ipynb", "--output", ".");
    }

    [Fact]
    public void A_notebook_that_has_no_room_for_outputs()
    {
        File.WriteAllText(_host.Path("one.dib"), "#!csharp\n\n1\n");
        AssertRefused("one.dib is a .dib, which holds no outputs: leave --in-place out, or save it as .ipynb.", "run", "one.dib", "--in-place");
    }

    [Fact]
    public void Two_notebooks_with_one_place()
    {
        _host.Notebook("a/en/one.ipynb", "1");
        _host.Notebook("b/en/one.ipynb", "1");
        AssertRefused("a/en/one.ipynb and b/en/one.ipynb would both be written to out/en/one.ipynb: run them one at a time, each with its own --output.", "run", "a/en/one.ipynb", "b/en/one.ipynb", "--output", "out");
    }

    [Fact]
    public void Options_commands_and_arguments_that_do_not_exist()
    {
        AssertRefused("There is no option '--outptu' of run, which knows --output DIR, --in-place, --html, --no-html, --timeout S and --parameter name=value.", "run", "--outptu", "x");
        AssertRefused("There is no command 'rn'; there is: run, new, grade, jupyter, doctor.", "rn", "x.ipynb");
        AssertRefused("No command was given; there is: run, new, grade, jupyter, doctor.");
        AssertRefused("No notebook to run was named: run NOTEBOOK.ipynb [more notebooks] [--output DIR].", "run");
    }

    public void Dispose() => _host.Dispose();
}
