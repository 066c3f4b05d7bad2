namespace NotebookBackprop.Rendering.Tests;

/// <summary>Heat maps as a reader uses them: with the pointer and with the keyboard.</summary>
public sealed class HeatMapInBrowserTests
{
    private static string Html(params HeatMap[] maps) => $"<body data-jp-theme-light='true'>{string.Concat(maps.Select(map => Script.Enliven(
        Picture.Show(HeatDrawing.Draw(map, Samples.English), "a map") + HeatData.Html([map], Language.English), Samples.English, Script.Picture, Script.HeatMap)))}";

    private const string Tools = """
        var map = document.querySelectorAll('.map')[0], caption = document.querySelectorAll('.nbp-caption')[0];
        var press = (...keys) => { map.focus(); keys.forEach(key => map.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))); return caption.textContent; };
        var point = (column, row) => { var at = new DOMPoint(column + .5, row + .5).matrixTransform(map.getScreenCTM());
          document.elementFromPoint(at.x, at.y).dispatchEvent(new PointerEvent('pointermove', { clientX: at.x, clientY: at.y, bubbles: true })); return caption.textContent; };
        """;

    private static string Read(HeatMap map, string expression) =>
        PageProbe.Measure(Html(map), $"(() => {{ {Tools} return {expression}; }})()").GetString()!;

    [Theory]
    [InlineData("point(2, 1)", "W[1, 2] = 0.1")]
    [InlineData("point(0, 0)", "W[0, 0] = 0")]
    [InlineData("press()", "W[0, 0] = 0")]
    [InlineData("press('ArrowDown', 'ArrowRight', 'ArrowRight')", "W[1, 2] = 0.1")]
    [InlineData("press('ArrowUp', 'ArrowLeft')", "W[0, 0] = 0")]
    [InlineData("press('End', 'ArrowDown', 'ArrowDown', 'ArrowDown')", "W[2, 2] = −1e−9")]
    [InlineData("press('ArrowDown')", "W[1, 0] = NaN")]
    [InlineData("press('ArrowDown', 'ArrowRight')", "W[1, 1] = −∞")]
    public void A_cell_tells_its_index_and_its_exact_value(string act, string text) =>
        Assert.Equal(text, Read(HeatMap.Of([0, 1, 2, double.NaN, double.NegativeInfinity, 0.1, 1.0 / 3, 4, -1e-9], new("", 3), new("", 3), HeatLabel.Of("W")), act));

    [Fact]
    public void Numbers_of_single_precision_are_read_as_such() =>
        Assert.Equal("v[1] = 0.1", Read(HeatMap.OfVector([2, 0.1f, -3], "", HeatLabel.OfVector("v")), "point(1, 0)"));

    [Fact]
    public void A_block_tells_its_mean_and_its_farthest_element() => Assert.Equal(
        "W[5–9, 0–4]: mean −0.28, farthest −7",
        Read(HeatMapTests.Map(300, 300, (row, column) => (row, column) == (7, 3) ? -7 : 0), "press('ArrowDown')"));

    [Fact]
    public void Two_maps_on_a_page_each_have_their_own_cursor_and_caption()
    {
        var seen = PageProbe.Measure(
            Html(HeatMap.OfVector([1, 2], "", HeatLabel.OfVector("a")), HeatMap.OfVector([3, 4], "", HeatLabel.OfVector("b"))),
            "(() => { var maps = document.querySelectorAll('.map'); maps[1].focus(); maps[1].dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));"
            + "return { captions: [...document.querySelectorAll('.nbp-caption')].map(c => c.textContent), on: document.querySelectorAll('.cursor.on').length, roles: maps[0].closest('svg').getAttribute('role') + maps[0].getAttribute('role'), trouble }; })()");

        Assert.Equal([Language.English.HeatHint, "b[1] = 4"], seen.GetProperty("captions").EnumerateArray().Select(caption => caption.GetString()));
        Assert.Equal((1, "groupapplication", 0), (seen.GetProperty("on").GetInt32(), seen.GetProperty("roles").GetString(), seen.GetProperty("trouble").GetArrayLength()));
    }

    [Fact]
    public void A_chosen_cell_is_told_to_who_listens() => Assert.Equal(
        "0 1 2 true",
        Read(HeatMapTests.Map(9, 9, HeatMapTests.Noise()), "(() => { var heard; map.closest('.nbp-view').addEventListener('nbp-cell', e => heard = e.detail); press('ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter'); return [heard.map, heard.row, heard.column, heard.chosen].join(' '); })()"));
}
