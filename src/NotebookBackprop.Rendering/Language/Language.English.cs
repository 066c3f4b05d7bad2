using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

public sealed partial record Language
{
    /// <summary>English.</summary>
    public static Language English => new("en")
    {
        GraphOf = "Computational graph of",
        Value = "value",
        AboveTheWire = "above the wire",
        Gradient = "gradient",
        BelowTheWire = "below it",
        LocalDerivative = "local derivative",
        LocalDerivatives = "local derivatives",
        OnTheWire = "on the wire",
        Steps = "Step by step",
        Forward = "Forward",
        Backward = "Backward",
        Node = "node",
        Computes = "computes",
        Shape = "shape",
        Least = "least",
        Greatest = "greatest",
        Mean = "mean",
        LeftOut = "Shown are the {0} nodes nearest to the output, of {1}; the rest is left out.",
        FurtherSteps = "{0} further steps are not listed.",
        Rules = "Rules of the operations",
        RulesNote = "y is the result. Where an input meets a whole Jacobian, the rule says what becomes of the gradient g that comes back.",
        Operation = "operation",
        Gate = "role",
        WorkedSolution = "Worked solution:",
        SumOverPaths = "The chain rule: a product for each path, and their sum",
        OneSweep = "The same by one backward sweep",
        PathCounts = "Paths: {0}. Multiplications along them: {1}; in one backward sweep: {2}.",
        JacobianCounts = "Paths: {0}. Each factor is a Jacobian; the sweep below forms none of them, only what each makes of the gradient.",
        FurtherPaths = "{0} further paths are not listed.",
        StepOf = "{0} {1} of {2}",
        SoFar = "So far {0}.",
        Blocked = "The gate is closed here: nothing passes.",
        Start = "The leaves have their values.",
        Seed = "The derivative of the output by itself is where the way back begins.",
        Player = "Step through the computation; arrow keys work too",
        FirstStep = "First step",
        PreviousStep = "Back",
        Play = "Play",
        Pause = "Pause",
        NextStep = "Next step",
        LastStep = "Last step",
        Step = "Step",
        AdderInKey = "adder: gradients add up",
        RoutedInKey = "routed",
        BlockedInKey = "blocked",
        Ledger = "Where gradients add up",
        BroughtBy = "brought by",
        Sum = "so far",
        Roles = new Dictionary<Role, string>
        {
            [Role.Distributor] = "distributor",
            [Role.Swapper] = "swapper",
            [Role.Router] = "router",
            [Role.Adder] = "adder",
            [Role.Scaler] = "scaler",
            [Role.Squasher] = "squasher",
            [Role.Mover] = "mover",
        },
        RoleNotes = new Dictionary<Role, string>
        {
            [Role.Distributor] = "A sum hands the gradient on to each input.",
            [Role.Swapper] = "A product swaps: each input gets the gradient times the other.",
            [Role.Router] = "A router passes the gradient to the input that won.",
            [Role.Adder] = "An adder adds up what comes back.",
            [Role.Scaler] = "A scaler multiplies the gradient by its local derivative.",
            [Role.Squasher] = "A squasher multiplies the gradient by its slope.",
            [Role.Mover] = "A mover rearranges the gradient and changes no number.",
        },
    };
}
