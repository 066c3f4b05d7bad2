namespace NotebookBackprop.Rendering;

/// <summary>The words around a training run and a decision boundary. In sentences, <c>{0}</c> and so on are filled in as each says.</summary>
internal sealed record TrainingWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<TrainingWords> In { get; } = new(English, Spanish);

    /// <summary>A run without a name.</summary>
    public required string Training { get; init; }

    /// <summary>Nothing has happened yet.</summary>
    public required string NoSteps { get; init; }

    /// <summary>How many steps, where there is one, and where there are more ({0}).</summary>
    public required (string One, string Many) Steps { get; init; }

    /// <summary>The loss at first {0} and at last {1}.</summary>
    public required string LossFromTo { get; init; }

    /// <summary>The least loss {0}, and at which step {1}.</summary>
    public required string Least { get; init; }

    /// <summary>While it runs: step {0} of {1}.</summary>
    public required string StepOf { get; init; }

    /// <summary>While it runs, where nobody knows how long: step {0}.</summary>
    public required string StepNow { get; init; }

    /// <summary>How long it will still take: {0} with its unit.</summary>
    public required string Left { get; init; }

    /// <summary>How many steps {0} a second.</summary>
    public required string Rate { get; init; }

    /// <summary>The user ended it at step {0}.</summary>
    public required string Ended { get; init; }

    /// <summary>It ended at step {0} of {1}.</summary>
    public required string EndedEarly { get; init; }

    /// <summary>Gradients have been added up since step {0}.</summary>
    public required string Piled { get; init; }

    /// <summary>It was stopped at step {0} as the loss was {1}.</summary>
    public required string Stopped { get; init; }

    /// <summary>What the loss curve shows; on a logarithmic scale.</summary>
    public required (string Linear, string Logarithmic) Loss { get; init; }

    /// <summary>What the heat map shows.</summary>
    public required string Gradients { get; init; }

    /// <summary>What the lower curves show.</summary>
    public required string Updates { get; init; }

    /// <summary>The line at 10⁻³.</summary>
    public required string Usual { get; init; }

    /// <summary>Over the numbers at the right edge.</summary>
    public required string Last { get; init; }

    /// <summary>Beside the sample of a cell without a number.</summary>
    public required string None { get; init; }

    /// <summary>Under the axis of steps, and the head of a column.</summary>
    public required string Step { get; init; }

    /// <summary>The head of a column.</summary>
    public required string LossColumn { get; init; }

    /// <summary>The head of the columns of a layer's gradient norm ({0} its name).</summary>
    public required string GradientOf { get; init; }

    /// <summary>The head of the columns of a layer's update ratio ({0} its name).</summary>
    public required string UpdateOf { get; init; }

    /// <summary>A network that is one module, as a layer.</summary>
    public required string WholeNet { get; init; }

    /// <summary>What a reader can open: the record as a table.</summary>
    public required string Numbers { get; init; }

    /// <summary>What a reader can open: how weights moved.</summary>
    public required string Weights { get; init; }

    /// <summary>Some weights {0} of {1} layers are drawn.</summary>
    public required string SomeWeights { get; init; }

    /// <summary>The label of the slider over steps.</summary>
    public required string Slider { get; init; }

    /// <summary>The title of a decision boundary.</summary>
    public required string Boundary { get; init; }

    /// <summary>A class ({0} its number).</summary>
    public required string Class { get; init; }

    /// <summary>How many points are in their right class: {0} percent of {1}.</summary>
    public required string Right { get; init; }

    /// <summary>After how many steps {0}: the caption of a frame.</summary>
    public required string After { get; init; }

    /// <summary>The caption of the first frame.</summary>
    public required string Start { get; init; }

    /// <summary>Over the small frames: what stands below each.</summary>
    public required string Frames { get; init; }

    /// <summary>How much of the window each class has: before the list.</summary>
    public required string Areas { get; init; }

    private static TrainingWords English => new()
    {
        Training = "Training",
        NoSteps = "no step yet",
        Steps = ("1 step", "{0} steps"),
        LossFromTo = "loss {0} → {1}",
        Least = "least {0} at step {1}",
        StepOf = "step {0} of {1}",
        StepNow = "step {0}",
        Left = "{0} left",
        Rate = "{0} steps/s",
        Ended = "ended at step {0}",
        EndedEarly = "ended at step {0} of {1}",
        Piled = "Gradients pile up: each step adds its own to those since step {0}, as nothing clears them. Call the optimizer’s ZeroGrad() before each Backward().",
        Stopped = "Stopped at step {0}: the loss is {1}.",
        Loss = ("Loss", "Loss (log)"),
        Gradients = "Gradient norm by layer (log)",
        Updates = "Update ÷ weights, in norm (log)",
        Usual = "usual",
        Last = "last",
        None = "none, or not finite",
        Step = "step",
        LossColumn = "loss",
        GradientOf = "‖gradient‖ {0}",
        UpdateOf = "update ÷ weights {0}",
        WholeNet = "network",
        Numbers = "Steps in numbers",
        Weights = "Weights over time",
        SomeWeights = "Up to {0} weights of each layer, evenly spread; {1} of {2} layers.",
        Slider = "Step of the training",
        Boundary = "Decision boundary",
        Class = "class {0}",
        Right = "{0} of {1} points right",
        After = "step {0}",
        Start = "start",
        Frames = "below each: step, points right",
        Areas = "Share of the area",
    };

    private static TrainingWords Spanish => new()
    {
        Training = "Entrenamiento",
        NoSteps = "aún sin pasos",
        Steps = ("1 paso", "{0} pasos"),
        LossFromTo = "pérdida {0} → {1}",
        Least = "mínima {0} en el paso {1}",
        StepOf = "paso {0} de {1}",
        StepNow = "paso {0}",
        Left = "faltan {0}",
        Rate = "{0} pasos/s",
        Ended = "terminó en el paso {0}",
        EndedEarly = "terminó en el paso {0} de {1}",
        Piled = "Los gradientes se acumulan: cada paso suma el suyo a los que hay desde el paso {0}, porque nada los borra. Llama a ZeroGrad() del optimizador antes de cada Backward().",
        Stopped = "Detenido en el paso {0}: la pérdida es {1}.",
        Loss = ("Pérdida", "Pérdida (log)"),
        Gradients = "Norma del gradiente por capa (log)",
        Updates = "Actualización ÷ pesos, en norma (log)",
        Usual = "habitual",
        Last = "último",
        None = "ninguno, o no finito",
        Step = "paso",
        LossColumn = "pérdida",
        GradientOf = "‖gradiente‖ {0}",
        UpdateOf = "actualización ÷ pesos {0}",
        WholeNet = "red",
        Numbers = "Los pasos en números",
        Weights = "Los pesos en el tiempo",
        SomeWeights = "Hasta {0} pesos de cada capa, repartidos; {1} de {2} capas.",
        Slider = "Paso del entrenamiento",
        Boundary = "Frontera de decisión",
        Class = "clase {0}",
        Right = "{0} de {1} puntos bien",
        After = "paso {0}",
        Start = "inicio",
        Frames = "debajo de cada una: paso, puntos bien",
        Areas = "Parte del área",
    };
}
