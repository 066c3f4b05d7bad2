namespace NotebookBackprop.Host;

/// <summary>Is told how a run goes. A new way to show it is one class, and a line in <see cref="RunCommand"/>.</summary>
internal interface IProgress
{
    /// <summary>A notebook's turn has come.</summary>
    void Open(RunFiles files, int cells);

    /// <summary>A cell's turn has come.</summary>
    void Begin(int number, int count, Cell cell);

    /// <summary>The cell had nothing to run.</summary>
    void Pass();

    /// <summary>The cell has ended.</summary>
    void End(TimeSpan time);

    /// <summary>Why a cell failed, as one block.</summary>
    void Failed(int number, CellError error);

    /// <summary>The user stopped the run.</summary>
    void Interrupted(int number, bool stopped);

    /// <summary>The notebook's results are written.</summary>
    void Close(RunFiles files, bool withPage);
}
