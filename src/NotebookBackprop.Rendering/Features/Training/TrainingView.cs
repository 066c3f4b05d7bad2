namespace NotebookBackprop.Rendering;

/// <summary>A training run, finished or under way.</summary>
/// <param name="Run">What has been recorded.</param>
/// <param name="Planned">How many steps it is to have, where that is known.</param>
/// <param name="Elapsed">How long it has been running; null for one that is over, whose drawing holds no times.</param>
/// <param name="IsStopped">Whether the user has ended it.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record TrainingView(TrainingRun Run, int? Planned = null, TimeSpan? Elapsed = null, bool IsStopped = false)
{
    /// <summary>The steps that its axis has room for.</summary>
    internal int Room => Math.Max(Run.Steps, Elapsed is null ? 0 : Planned ?? 0);

    /// <summary>How much of it is done, from 0 to 1; null where nobody knows.</summary>
    internal double? Done => Planned is > 0 and var planned ? Math.Min(1, (double)Run.Steps / planned) : null;

    /// <summary>Steps a second; null where that is not known.</summary>
    internal double? Rate => Elapsed is { TotalSeconds: > 0 } elapsed && Run.Steps > 0 ? Run.Steps / elapsed.TotalSeconds : null;

    /// <summary>How long the rest takes at this rate; null where that is not known.</summary>
    internal TimeSpan? Left => Rate is { } rate && Planned is { } planned ? TimeSpan.FromSeconds(Math.Max(0, planned - Run.Steps) / rate) : null;
}
