using System.Text.Json.Nodes;

namespace NotebookBackprop.Session.Tests;

public sealed class IpynbTests
{
    private const string Everything = """
        {
         "cells": [
          {
           "attachments": {
            "image.png": {
             "image/png": "iVBORw0KGgo="
            }
           },
           "cell_type": "markdown",
           "id": "intro",
           "metadata": {
            "tags": [
             "keep"
            ]
           },
           "source": [
            "# ∂f/∂x <b>\n",
            "text"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 7,
           "id": "code_1",
           "metadata": {
            "unknown": {
             "nested": 1.5
            }
           },
           "outputs": [
            {
             "name": "stderr",
             "output_type": "stream",
             "text": [
              "a\n",
              "b"
             ]
            },
            {
             "data": {
              "application/json": {
               "a": [
                1,
                null
               ]
              },
              "text/plain": [
               "x"
              ]
             },
             "metadata": {
              "isolated": true
             },
             "output_type": "display_data"
            },
            {
             "data": {
              "text/html": [
               "<b>\n",
               "</b>"
              ]
             },
             "execution_count": 7,
             "metadata": {},
             "output_type": "execute_result"
            },
            {
             "ename": "E",
             "evalue": "v",
             "output_type": "error",
             "traceback": [
              "one",
              "two"
             ]
            }
           ],
           "source": []
          },
          {
           "cell_type": "raw",
           "id": "raw-1",
           "metadata": {
            "format": "text/latex"
           },
           "source": [
            "x\n"
           ]
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "name": ".net-csharp"
          },
          "z": 1
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Fact]
    public void Everything_in_a_notebook_comes_back_as_it_was()
    {
        Nbformat.AssertValid(Everything);
        Assert.Equal(Everything.ReplaceLineEndings("\n"), IpynbWriter.Write(IpynbReader.Read(Everything)));
    }

    [Fact]
    public void Missing_invalid_and_double_ids_are_mended_the_same_way_every_time()
    {
        var text = $$"""
            {"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [{{string.Join(',',
                new[] { null, null, "same", "same", "not valid!", new string('x', 64), new string('x', 64), new string('x', 65), "line\\n" }
                .Select(id => $$"""{"cell_type": "markdown", "metadata": {}, "source": "s"{{(id is null ? "" : $$""", "id": "{{id}}" """)}}}"""))}}]}
            """;
        var written = IpynbWriter.Write(IpynbReader.Read(text));
        var ids = Nbformat.AssertValid(written)["cells"]!.AsArray().Select(cell => (string)cell!["id"]!).ToList();
        Assert.Equal("same", ids[2]);
        Assert.Equal("same-2", ids[3]);
        Assert.Equal(new string('x', 64), ids[5]);
        Assert.Equal(written, IpynbWriter.Write(IpynbReader.Read(text)));
    }

    [Fact]
    public void Sources_as_one_string_or_with_carriage_returns_are_read_too()
    {
        var notebook = IpynbReader.Read("""{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "code", "source": "a\r\nb"}, {"cell_type": "code", "source": ["a\n", "b"]}]}""");
        Assert.Equal(["a\nb", "a\nb"], notebook.Cells.Select(cell => cell.Source));
        Nbformat.AssertValid(IpynbWriter.Write(notebook));
    }

    [Theory]
    [InlineData("", "is not valid JSON")]
    [InlineData("{\n\"cells\": [}", "is not valid JSON (line 2")]
    [InlineData("{\"cells\": [], \"cells\": []}", "is not valid JSON")]
    [InlineData("[]", "not an object")]
    [InlineData("{\"cells\": []}", "no nbformat number")]
    [InlineData("{\"nbformat\": 3, \"worksheets\": []}", "nbformat 3")]
    [InlineData("{\"nbformat\": 4}", "no list of cells")]
    [InlineData("{\"nbformat\": 4, \"cells\": [1]}", "cell 1 that is not an object")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\"}]}", "cell 1 without a source")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"slide\", \"source\": \"\"}]}", "unknown type 'slide'")]
    public void What_is_no_notebook_is_refused_with_the_reason(string text, string part)
    {
        Assert.Contains(part, Assert.Throws<NotebookFormatException>(() => IpynbReader.Read(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"polyglot_notebook": {"kernelName": "fsharp"}}""", "{}", "fsharp")]
    [InlineData("""{"dotnet_interactive": {"language": "pwsh"}}""", "{}", "pwsh")]
    [InlineData("{}", """{"kernelspec": {"name": ".net-csharp", "language": "C#"}}""", "csharp")]
    [InlineData("{}", """{"kernelspec": {"name": "python3", "language": "python"}}""", "python")]
    [InlineData("""{"polyglot_notebook": {"kernelName": "csharp"}}""", """{"kernelspec": {"language": "python"}}""", "csharp")]
    [InlineData("{}", "{}", "csharp")]
    public void A_cells_language_is_its_own_or_the_notebooks(string cell, string notebook, string language)
    {
        var code = new CodeCell("id", "1", JsonNode.Parse(cell)!.AsObject(), []);
        Assert.Equal(language, Language.Of(code, new([code], JsonNode.Parse(notebook)!.AsObject())));
    }
}
