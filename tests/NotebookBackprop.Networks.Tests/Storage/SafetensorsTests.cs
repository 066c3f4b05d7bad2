using System.Buffers.Binary;
using System.Text;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

[Collection(nameof(NetworkTests))]
public sealed class SafetensorsTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("backprop-net-").FullName, "net.safetensors");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Theory, InlineData(DType.Float64), InlineData(DType.Float32)]
    public void What_is_saved_is_loaded_bit_by_bit_with_the_running_statistics(DType dtype)
    {
        ManualSeed(1);
        var net = Net(dtype);
        net.Forward(Randn([4, 3], dtype));
        net.Save(_path);
        var other = Net(dtype);
        other.Load(_path);
        net.Eval();
        other.Eval();
        var x = Randn([5, 3], dtype);
        Assert.Equal(net.Forward(x).ToArray(), other.Forward(x).ToArray());
        Assert.Equal([Path.GetFileName(_path)], Directory.GetFiles(Path.GetDirectoryName(_path)!).Select(Path.GetFileName));
        Assert.Equal(0, BinaryPrimitives.ReadInt64LittleEndian(File.ReadAllBytes(_path)) % 8);
    }

    [Fact]
    public void A_file_laid_out_by_another_program_is_read()
    {
        // Names out of order, metadata, blanks, numbers in another order than the header, a number and an empty array.
        var header = """{"__metadata__":{"format":"pt"}, "b":{"shape":[2],"data_offsets":[8,16],"dtype":"F32"},"a":{"dtype":"F64","shape":[],"data_offsets":[0,8]}, "none":{"dtype":"F32","shape":[0,4],"data_offsets":[16,16]}}       """;
        byte[] numbers = [.. BitConverter.GetBytes(0.1), .. BitConverter.GetBytes(1.5f), .. BitConverter.GetBytes(float.NegativeInfinity)];
        var read = Read(header, numbers);
        Assert.Equal(["a", "b", "none"], read.Keys.Order());
        Assert.Equal(0.1, read["a"].Item());
        Assert.Equal([1.5, double.NegativeInfinity], read["b"].ToArray());
        Assert.Equal([0, 4], read["none"].Shape.ToArray());
    }

    [Theory]
    [InlineData("""[1]""", 0, "the header is no JSON object; it is no safetensors file, or damaged")]
    [InlineData("""{"a":""", 0, "the header is no JSON object; it is no safetensors file, or damaged")]
    [InlineData("""{"a":{"dtype":"F64","shape":[1]}}""", 8, "the header does not give dtype, shape and two data_offsets for a; it is damaged")]
    [InlineData("""{"a":{"dtype":"F64","shape":[-1],"data_offsets":[0,8]}}""", 8, "the header does not give dtype, shape and two data_offsets for a; it is damaged")]
    [InlineData("""{"a":{"dtype":"BF16","shape":[1],"data_offsets":[0,2]}}""", 2, "a is of type BF16; F64 and F32 are read: convert the file first")]
    [InlineData("""{"a":{"dtype":"F64","shape":[2],"data_offsets":[0,8]}}""", 8, "a of type F64 and shape (2) takes 16 bytes, and 8 are given to it")]
    [InlineData("""{"a":{"dtype":"F64","shape":[4294967296,4294967296,4294967296],"data_offsets":[0,8]}}""", 8, "and 8 are given to it")]
    [InlineData("""{"a":{"dtype":"F64","shape":[2],"data_offsets":[0,16]}}""", 8, "the numbers of a end at byte 16, and the file has 8 bytes of numbers; it is cut short")]
    [InlineData("""{"a":{"dtype":"F64","shape":[1],"data_offsets":[8,0]}}""", 8, "the numbers of a end at byte 0, before they begin at 8")]
    [InlineData("""{"a":{"dtype":"F64","shape":[2],"data_offsets":[0,16]},"b":{"dtype":"F64","shape":[1],"data_offsets":[8,16]}}""", 16, "the numbers of b begin at byte 8, inside those of a, which end at 16")]
    [InlineData("""{"a":{"dtype":"F64","shape":[1],"data_offsets":[8,16]}}""", 16, "bytes 0 to 8, before the numbers of a, belong to no tensor")]
    [InlineData("""{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}""", 9, "1 bytes at the end belong to no tensor")]
    [InlineData("""{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},"a":{"dtype":"F64","shape":[1],"data_offsets":[8,16]}}""", 16, "the header names a twice")]
    [InlineData("""{"a":{"dtype":"F64","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,8]}}""", 8, "a has 9 axes; up to 8 are read")]
    [InlineData("""{"a":{"dtype":"F64","shape":[4294967296,0],"data_offsets":[0,0]}}""", 0, "a of shape (4294967296, 0) has an axis of more than 2147483647; no longer ones are read")]
    [InlineData("""{"a\ud800":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}""", 8, "the header holds a text that is no Unicode; it is damaged")]
    [InlineData("""{"a\nb":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}""", 0, "the numbers of a b end at byte 8, and the file has 0 bytes of numbers; it is cut short")]
    public void A_file_that_lies_is_refused_in_one_sentence(string header, int bytes, string sentence)
    {
        var message = Assert.Throws<InvalidDataException>(() => Read(header, new byte[bytes])).Message;
        Assert.StartsWith("safetensors: ", message, StringComparison.Ordinal);
        Assert.EndsWith(sentence + ".", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_at_any_byte_is_refused_and_leaves_the_network_as_it_was()
    {
        var net = new Linear(2, 1);
        net.Save(_path);
        var whole = File.ReadAllBytes(_path);
        var before = net.Weight.ToArray();
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(_path, whole[..length]);
            Assert.Contains("cut short", Assert.Throws<InvalidDataException>(() => net.Load(_path)).Message, StringComparison.Ordinal);
        }
        Assert.Equal(before, net.Weight.ToArray());
    }

    [Fact]
    public void Damaged_bytes_of_a_header_are_refused_in_one_sentence()
    {
        Net(DType.Float32).Save(_path);
        var whole = File.ReadAllBytes(_path);
        var header = 8 + BinaryPrimitives.ReadInt32LittleEndian(whole);
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = whole.ToArray();
            for (var k = random.Next(1, 4); k > 0; k--) bytes[random.Next(header)] = (byte)random.Next(256);
            using var stream = new MemoryStream(bytes);
            // Damage to a name may leave a file that can be read.
            if (Record.Exception(() => Safetensors.Read(stream)) is { } found) Assert.DoesNotContain(Assert.IsType<InvalidDataException>(found).Message, char.IsControl);
        }
    }

    [Fact]
    public void A_header_that_claims_more_than_there_is_is_not_waited_for()
    {
        using var stream = new MemoryStream([255, 255, 255, 255, 255, 255, 255, 255, 1]);
        Assert.Equal("safetensors: the header is to have 18446744073709551615 bytes, and the file has 1 after its first 8; it is cut short, or no safetensors file.",
            Assert.Throws<InvalidDataException>(() => Safetensors.Read(stream)).Message);
    }

    [Fact]
    public void A_file_of_another_network_is_refused_and_nothing_is_half_loaded()
    {
        var net = new Sequential(new Linear(3, 2), new Tanh(), new Linear(2, 1));
        var before = net.Parameters.Values.SelectMany(parameter => parameter.ToArray()).ToArray();
        void Refused(Module saved, string sentence)
        {
            saved.Save(_path);
            Assert.Equal(sentence, Assert.Throws<InvalidDataException>(() => net.Load(_path)).Message);
            Assert.Equal(before, net.Parameters.Values.SelectMany(parameter => parameter.ToArray()));
        }
        Refused(new Sequential(new Linear(3, 2)), "load: the file has no 2.weight, 2.bias, which this network needs; build the network that was saved.");
        Refused(new Sequential(new Linear(3, 2), new Linear(2, 1)), "load: the file has no 2.weight, 2.bias, which this network needs, and has 1.weight, 1.bias instead; build the network that was saved.");
        Refused(new Sequential(new Linear(3, 2), new Tanh(), new Linear(2, 1), new Linear(1, 1)), "load: the file has 3.weight, 3.bias, for which this network has no place; build the network that was saved.");
        Refused(new Sequential(new Linear(3, 2), new Tanh(), new Linear(2, 4)), "load: 2.weight has shape (4, 2) in the file and (1, 2) in this network; build the network that was saved.");
        Refused(new Sequential(new Linear(3, 2), new Tanh(), new Linear(2, 1)).To(DType.Float32),
            "load: 0.weight is Float32 in the file and Float64 in this network; convert the network first with .To(DType.Float32).");
    }

    private static Sequential Net(DType dtype) => new(new Linear(3, 4, dtype: dtype), new BatchNorm(4, dtype: dtype), new Relu(), new Linear(4, 2, dtype: dtype));

    private static IReadOnlyDictionary<string, Tensor> Read(string header, byte[] numbers)
    {
        var text = Encoding.UTF8.GetBytes(header);
        using var stream = new MemoryStream([.. BitConverter.GetBytes((long)text.Length), .. text, .. numbers]);
        return Safetensors.Read(stream);
    }
}
