namespace NotebookBackprop;

/// <summary>By which sweeps a Jacobian is computed.</summary>
public enum JacobianMode
{
    /// <summary>The fewer: backward where the value has no more elements than the argument, else forward.</summary>
    Cheaper,

    /// <summary>A row for each element of the value; a backward sweep carries many at once.</summary>
    Reverse,

    /// <summary>One forward sweep for each element of the argument: a column each.</summary>
    Forward,
}
