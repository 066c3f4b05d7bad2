namespace NotebookBackprop.Host;

/// <summary>How a part of the machine is.</summary>
internal enum Health
{
    /// <summary>There, and works.</summary>
    Ok,

    /// <summary>Not there; notebooks run without it.</summary>
    Missing,

    /// <summary>There, and does not work.</summary>
    Broken,
}

/// <summary>What was found of a part of the machine.</summary>
/// <param name="Part">Its name.</param>
/// <param name="Health">How it is.</param>
/// <param name="Found">What there is, with its version and place.</param>
/// <param name="Meaning">What it is needed for.</param>
/// <param name="Mend">What to do, where it is not well.</param>
internal sealed record Finding(string Part, Health Health, string Found, string Meaning, string Mend);
