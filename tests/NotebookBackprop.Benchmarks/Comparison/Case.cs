namespace NotebookBackprop.Benchmarks;

/// <summary>One line of the table: the same computation written for both libraries, on the same numbers.</summary>
internal abstract class Case
{
    /// <summary>The line's first column.</summary>
    public abstract string Name { get; }

    /// <summary>The ratio of peer's time to ours that is aimed at.</summary>
    public abstract double Target { get; }

    /// <summary>Floating point operations of a step, where they are what the case is about; 0 elsewhere.</summary>
    public virtual double Operations => 0;

    /// <summary>How far results may differ, relative to the largest.</summary>
    public virtual double Tolerance => 1e-4;

    public abstract Work Ours();

    public abstract Work Peer();
}
