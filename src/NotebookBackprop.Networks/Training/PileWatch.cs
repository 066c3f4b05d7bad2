namespace NotebookBackprop;

/// <summary>
/// Sees whether gradients pile up: each sweep adds to those of the sweeps before, though the weights have been changed by these
/// already. Gradients of several batches that are added up before one update are another matter.
/// </summary>
internal sealed class PileWatch(Tensor[] parameters)
{
    /// <summary>So many steps in a row, that a loop which forgets its gradients every few steps is none.</summary>
    private const int Enough = 4;

    private readonly (int Sweeps, int Version)[] _before = new (int, int)[parameters.Length];
    private int _run;

    /// <summary>At which step, counted from 0, the run of steps that add to old gradients began; null while there is none.</summary>
    public int? Since { get; private set; }

    /// <summary>Looks at a step.</summary>
    public void Look(int step)
    {
        var isPiled = false;
        for (var i = 0; i < parameters.Length; i++)
        {
            var now = (Sweeps: parameters[i].SweepsInGradient, parameters[i].Version);
            isPiled |= now.Sweeps > _before[i].Sweeps && _before[i].Sweeps > 0 && now.Version > _before[i].Version;
            _before[i] = now;
        }
        _run = isPiled ? _run + 1 : 0;
        if (_run == Enough) Since ??= step - Enough;
    }
}
