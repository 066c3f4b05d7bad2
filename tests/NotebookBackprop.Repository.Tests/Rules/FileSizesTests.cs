namespace NotebookBackprop.Repository.Tests.Rules;

public class FileSizesTests
{
    [Fact]
    public void A_file_above_one_megabyte_is_named() =>
        Assert.Equal(["data.csv has 1000001 bytes, more than 1000000."], Violations("data.csv", new string('1', 1_000_001)));

    [Fact]
    public void A_binary_file_is_named() =>
        Assert.Equal(["lib/a.dll is binary: only docs/**/*.png may be."], Violations("lib/a.dll", "MZ\0"));

    [Fact]
    public void A_picture_of_the_docs_passes() => Assert.Empty(Violations("docs/pictures/circuit.png", "PNG\0"));

    [Fact]
    public void A_source_file_above_300_lines_is_named() =>
        Assert.Equal(["src/A.cs has 301 lines, more than 300."], Violations("src/A.cs", new string('\n', 301)));

    static IEnumerable<string> Violations(string path, string text) => new FileSizes().Violations(SourceTree.Of((path, text)));
}
