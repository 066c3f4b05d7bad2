namespace NotebookBackprop;

public abstract partial class Module
{
    /// <summary>Everything that is saved: parameters and buffers by path.</summary>
    internal IReadOnlyDictionary<string, Tensor> State => new OrderedDictionary<string, Tensor>(Parameters.Concat(Buffers));

    /// <summary>
    /// Converts every parameter and buffer to another type, in place; gradients are forgotten, and an optimizer goes on with them.
    /// </summary>
    /// <returns>This module.</returns>
    public Module To(DType dtype)
    {
        foreach (var tensor in State.Values) tensor.Convert(dtype);
        return this;
    }

    /// <summary>Writes parameters and buffers in the safetensors format; a file that is there is replaced when all is written.</summary>
    /// <param name="path">Of the file, by custom <c>.safetensors</c>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        var part = path + ".part";
        try
        {
            using (var stream = File.Create(part)) Safetensors.Write(stream, State);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Reads parameters and buffers from a safetensors file: all of them, or none where anything does not fit.</summary>
    /// <param name="path">Of the file.</param>
    /// <exception cref="InvalidDataException">The file breaks the format, or its tensors are not this network's.</exception>
    public void Load(string path)
    {
        IReadOnlyDictionary<string, Tensor> read;
        using (var stream = File.OpenRead(path)) read = Safetensors.Read(stream);
        var state = State;
        List<string> missing = [.. state.Keys.Where(name => !read.ContainsKey(name))], strange = [.. read.Keys.Where(name => !state.ContainsKey(name))];
        if (missing.Count > 0)
            throw new InvalidDataException($"load: the file has no {Listed(missing)}, which this network needs{(strange.Count > 0 ? $", and has {Listed(strange)} instead" : "")}; build the network that was saved.");
        if (strange.Count > 0)
            throw new InvalidDataException($"load: the file has {Listed(strange)}, for which this network has no place; build the network that was saved.");
        foreach (var (name, tensor) in state)
        {
            if (read[name].Shape != tensor.Shape)
                throw new InvalidDataException($"load: {name} has shape {read[name].Shape} in the file and {tensor.Shape} in this network; build the network that was saved.");
            if (read[name].DType != tensor.DType)
                throw new InvalidDataException($"load: {name} is {read[name].DType} in the file and {tensor.DType} in this network; convert the network first with .To(DType.{read[name].DType}).");
        }
        foreach (var (name, tensor) in state) tensor.Assign(read[name]);
    }

    private static string Listed(List<string> names) => string.Join(", ", names.Take(3)) + (names.Count > 3 ? $" and {names.Count - 3} more" : "");
}
