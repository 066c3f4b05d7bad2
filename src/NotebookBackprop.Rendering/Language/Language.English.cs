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
        Branch = "A branch: the gradients that come back add up.",
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
    };
}
