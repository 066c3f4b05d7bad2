namespace NotebookBackprop;

/// <summary>What modules can do where there is a notebook to draw in.</summary>
public static class TrainingWatches
{
    /// <summary>Begins to watch the training of a network: draws it below the running cell, several times a second, until the watch is disposed.</summary>
    /// <param name="net">What is trained.</param>
    /// <param name="steps">How many steps there will be, for the progress bar and the time left; null where that is not known.</param>
    /// <param name="name">What the run is called, when it is compared with others.</param>
    /// <param name="data">Points of a plane with their classes, (count, 2): the decision boundary is drawn, too.</param>
    /// <exception cref="ArgumentException">The network has no parameters, the count of steps is not positive, or the data are not points of a plane that the network takes.</exception>
    public static TrainingWatch Watch(this Module net, int? steps = null, string? name = null, Dataset? data = null)
    {
        if (steps is <= 0) throw new ArgumentException($"watch: a training of {steps} steps has nothing to show; give how many there will be, or leave it out.");
        return new(new TrainingRecorder(net, name, data), steps);
    }
}
