namespace NotebookBackprop.Session;

/// <summary>Takes the outputs of a running cell, in their order.</summary>
public interface IOutputSink
{
    /// <summary>Appends an output to the running cell's.</summary>
    void Add(Output output);

    /// <summary>Replaces what was shown under a name, in whichever cell that was.</summary>
    void Update(string displayId, MimeBundle data);
}
