namespace NotebookBackprop.Host.Tests;

public sealed class ReferenceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cells");

    [Fact]
    public void An_assembly_file_is_referred_to_relative_to_the_notebook()
    {
        File.Copy(typeof(Assert).Assembly.Location, Path.Combine(_folder.FullName, "library.dll"));
        using var cells = new Cells(_folder.FullName);
        Assert.Equal("Assert", cells.Value("var before = 1;\n#r \"library.dll\"\ntypeof(Xunit.Assert).Name"));
    }

    [Fact]
    public void Load_in_the_middle_of_a_cell_is_relative_to_the_notebook()
    {
        Write("loaded.csx", "int Five() => 5;");
        using var cells = new Cells(_folder.FullName);
        Assert.Equal("5", cells.Value("var a = 1;\n#load \"loaded.csx\"\nFive()"));
    }

    [Fact]
    public async Task Files_beside_the_notebook_are_imported_and_offered()
    {
        _folder.CreateSubdirectory("sub");
        Write("sub/lib.cs", "int Five() => 5;");
        Write("other.txt", "");
        using var cells = new Cells(_folder.FullName);
        Assert.Equal("5", cells.Value("#!import ./sub/lib.cs\nFive()"));
        Assert.Equal("There is no file 'none.cs' in the notebook's folder, which is what the path is relative to.", cells.Error("#!import none.cs").Message);
        using var assistance = new CodeAssistance(cells.Session);
        Assert.Equal(["sub/"], (await assistance.Complete("#!import ", 9)).Items.Select(item => item.Text));
        Assert.Equal(["sub/lib.cs"], (await assistance.Complete("#!import sub/l", 14)).Items.Select(item => item.Text));
    }

    [Fact]
    public async Task Imported_loop_is_interrupted()
    {
        Write("loop.csx", "File.WriteAllText(\"" + Path.Combine(_folder.FullName, "on") + "\", \"\"); while (true) ;");
        using var cells = new Cells(_folder.FullName);
        using var interrupt = new CancellationTokenSource();
        var run = Task.Run(() => cells.RunInterruptible("#!import loop.csx", interrupt.Token), TestContext.Current.CancellationToken);
        Assert.True(SpinWait.SpinUntil(() => File.Exists(Path.Combine(_folder.FullName, "on")), 20_000));

        await interrupt.CancelAsync();

        Assert.Equal(new CellInterrupted(Stopped: true), await run);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    public void Dispose() => _folder.Delete(recursive: true);
}
