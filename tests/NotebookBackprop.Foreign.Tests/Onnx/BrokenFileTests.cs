using Google.Protobuf;
using NotebookBackprop.Foreign.Schema;

namespace NotebookBackprop.Tests.Foreign;

/// <summary>Damaged files and files that lie: refused in a sentence, whatever is wrong with them.</summary>
public class BrokenFileTests
{
    static ModelProto Whole() => ModelProto.Parser.ParseFrom(OnnxFile.Of(17, OnnxFile.Graph(
        [OnnxFile.Node("MatMul", ["x", "w"], ["h"]), OnnxFile.Node("Relu", ["h"], ["y"])],
        [OnnxFile.Input("x", OnnxFile.Float, 2, 3)], ["y"], [OnnxFile.Tensor("w", OnnxFile.Float, [3, 2], 1, 2, 3, 4, 5, 6)])));

    static Exception Refused(ModelProto model) => Record.Exception(() => Onnx.Load(new MemoryStream(model.ToByteArray())))!;

    public static TheoryData<string, string> Changes => new()
    {
        { "no graph", "onnx: the file holds no graph; it is no ONNX file, or damaged." },
        { "no version", "onnx: the file does not say which version of the operators it counts on; it is no ONNX file, or damaged." },
        { "too few numbers", "onnx: w of shape (3, 2) has 6 numbers, and 5 are given to it." },
        { "too few bytes", "onnx: w of type FLOAT and shape (3, 2) takes 24 bytes, and 7 are given to it." },
        { "negative axis", "onnx: w has shape (3, -2), with an axis of less than 0." },
        { "huge axes", "onnx: w of shape (4611686018427387904, 4611686018427387904) is larger than the 2147483591 bytes that are read for one array." },
        { "two initializers", "onnx: there are two initializers w; the file is damaged." },
        { "unnamed", "onnx: an initializer has no name; the file is damaged." },
        { "circle", "onnx: node h (MatMul) uses y, which nothing before it makes; the file is damaged, or its nodes are not in order." },
        { "made twice", "onnx: node h (Relu) makes h, which there is already; the file is damaged." },
        { "no output", "onnx: the graph gives z, which no node makes; the file is damaged." },
        { "nothing", "onnx: the graph gives nothing; the file is damaged." },
        { "two attributes", "onnx: node y (Relu) has two attributes a; the file is damaged." },
        { "elsewhere", "onnx: w has its numbers in another file, which a stream has none of; load the network by its path." },
        { "line break", "onnx: the graph gives a b, which no node makes; the file is damaged." },
        { "long integer", "onnx: w holds an integer of more than 53 bits; it would lose digits here." },
    };

    [Theory, MemberData(nameof(Changes))]
    public void A_file_that_does_not_fit_together_is_refused(string change, string sentence)
    {
        var model = Whole();
        var (graph, weights) = (model.Graph, model.Graph.Initializer[0]);
        switch (change)
        {
            case "no graph": model.Graph = null; break;
            case "no version": model.OpsetImport.Clear(); break;
            case "too few numbers": weights.FloatData.RemoveAt(0); break;
            case "too few bytes": weights.RawData = ByteString.CopyFrom(new byte[7]); break;
            case "negative axis": weights.Dims[1] = -2; break;
            case "huge axes": weights.Dims[0] = weights.Dims[1] = 1L << 62; break;
            case "two initializers": graph.Initializer.Add(weights.Clone()); break;
            case "unnamed": weights.Name = ""; break;
            case "circle": graph.Node[0].Input[0] = "y"; break;
            case "made twice": graph.Node[1].Output[0] = "h"; break;
            case "no output": graph.Output[0].Name = "z"; break;
            case "nothing": graph.Output.Clear(); break;
            case "two attributes": graph.Node[1].Attribute.Add([OnnxFile.Attribute("a", 1), OnnxFile.Attribute("a", 2)]); break;
            case "elsewhere": weights.DataLocation = 1; break;
            case "line break": graph.Output[0].Name = "a\nb"; break;
            case "long integer": (weights.DataType, weights.RawData) = (OnnxFile.Int64, ByteString.CopyFrom([.. Enumerable.Repeat((byte)1, 48)])); break;
        }
        var error = Refused(model);
        Assert.IsType<InvalidDataException>(error);
        Assert.Equal(sentence, error.Message);
    }

    [Fact]
    public void What_is_not_known_is_named_with_what_is()
    {
        var model = Whole();
        model.Graph.Node[0].OpType = "Hyper";
        model.Graph.Node[1].OpType = "Gelu";
        model.Graph.Node[1].Domain = "com.microsoft";
        var error = Refused(model);
        Assert.IsType<NotSupportedException>(error);
        Assert.StartsWith("onnx: the network uses Hyper and com.microsoft.Gelu, which are not known here; known are Abs, Acos, ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(22)]
    public void Another_version_of_the_operators_is_refused(int opset)
    {
        var model = Whole();
        model.OpsetImport[0].Version = opset;
        Assert.Equal($"onnx: the network counts on version {opset} of the operators, and 13 to 21 are known here; export it with another opset_version, or convert it with onnx.version_converter.", Refused(model).Message);
    }

    [Fact]
    public void A_setting_that_is_not_known_is_not_passed_over()
    {
        var model = Whole();
        model.Graph.Node[1].Attribute.Add(OnnxFile.Attribute("alpha", 0.5));
        Assert.Equal("onnx: node y (Relu) has the attribute alpha, which is not known here; known are .", Refused(model).Message);
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        var bytes = Whole().ToByteArray();
        for (var length = 0; length < bytes.Length; length++)
        {
            var error = Record.Exception(() => Onnx.Load(new MemoryStream(bytes[..length])));
            // The version of the operators stands last, so that no part of the file is whole.
            Assert.True(error is InvalidDataException or NotSupportedException, $"{length} bytes: {error}");
        }
    }

    [Fact]
    public void A_file_with_any_byte_changed_computes_or_is_refused()
    {
        var bytes = Whole().ToByteArray();
        var random = new Random(3);
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= (byte)(1 << random.Next(8));
            var error = Record.Exception(() => Onnx.Load(new MemoryStream(changed)).Forward(Functions.Ones(2, 3)));
            Assert.True(error is null or InvalidDataException or NotSupportedException or ArgumentException, $"byte {i}: {error}");
            if (error is not null) Assert.DoesNotContain('\n', error.Message);
        }
    }

    [Fact]
    public void Numbers_in_a_file_beside_it_are_read_and_held_to_it()
    {
        var folder = Directory.CreateTempSubdirectory("external");
        try
        {
            var model = Whole();
            var weights = model.Graph.Initializer[0];
            var bytes = weights.FloatData.SelectMany(BitConverter.GetBytes).ToArray();
            weights.FloatData.Clear();
            weights.DataLocation = 1;
            Exception? Load(string location, string offset, string? length = null)
            {
                weights.ExternalData.Clear();
                weights.ExternalData.Add([new StringStringEntryProto { Key = "location", Value = location }, new() { Key = "offset", Value = offset }]);
                if (length is not null) weights.ExternalData.Add(new StringStringEntryProto { Key = "length", Value = length });
                File.WriteAllBytes(Path.Combine(folder.FullName, "m.onnx"), model.ToByteArray());
                return Record.Exception(() => Assert.Equal([1, 2, 3, 4, 5, 6], Onnx.Load(Path.Combine(folder.FullName, "m.onnx")).Parameters["w"].ToArray()));
            }
            folder.CreateSubdirectory("data");
            File.WriteAllBytes(Path.Combine(folder.FullName, "data", "w.bin"), [9, 9, 9, 9, .. bytes]);

            Assert.Null(Load("data/w.bin", "4"));
            Assert.Null(Load("data/w.bin", "4", "24"));
            Assert.Equal("onnx: w takes 24 bytes, and 23 are given to it in data/w.bin.", Load("data/w.bin", "4", "23")?.Message);
            Assert.Equal("onnx: w lies at bytes 5 to 29 of data/w.bin, which has 28; it is cut short.", Load("data/w.bin", "5")?.Message);
            Assert.Equal("onnx: w lies at bytes 9223372036854775807 to 9223372036854775831 of data/w.bin, which has 28; it is cut short.", Load("data/w.bin", "9223372036854775807")?.Message);
            Assert.Equal("onnx: w has '-4' for the offset of its numbers, which is no number.", Load("data/w.bin", "-4")?.Message);
            Assert.Equal("onnx: w has its numbers in gone.bin, which is not there; put the file beside the network's.", Load("gone.bin", "0")?.Message);
            foreach (var outside in new[] { "../m.onnx", "/etc/hostname", "data/../../m.onnx", "..\\m.onnx", "C:\\m.onnx" })
                Assert.Equal($"onnx: w has its numbers in {outside}, which is not below the folder of the network; put the file there.", Load(outside, "0")?.Message);
            if (!OperatingSystem.IsWindows())
            {
                File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.bin"), Path.Combine(folder.FullName, "data", "w.bin"));
                Assert.Contains("not below the folder", Load("link.bin", "0")?.Message, StringComparison.Ordinal);
            }
        }
        finally { folder.Delete(recursive: true); }
    }
}
