using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

public sealed partial record Language
{
    /// <summary>Spanish.</summary>
    public static Language Spanish => new("es")
    {
        GraphOf = "Grafo computacional de",
        Value = "valor",
        AboveTheWire = "sobre el cable",
        Gradient = "gradiente",
        BelowTheWire = "debajo",
        LocalDerivative = "derivada local",
        LocalDerivatives = "derivadas locales",
        OnTheWire = "en el cable",
        Steps = "Paso a paso",
        Forward = "Hacia delante",
        Backward = "Hacia atrás",
        Node = "nodo",
        Computes = "calcula",
        Shape = "forma",
        Least = "mínimo",
        Greatest = "máximo",
        Mean = "media",
        LeftOut = "Se muestran los {0} nodos más cercanos a la salida, de {1}; el resto se omite.",
        FurtherSteps = "Hay {0} pasos más que no se muestran.",
        Branch = "Una bifurcación: los gradientes que vuelven se suman.",
        Roles = new Dictionary<Role, string>
        {
            [Role.Distributor] = "distribuidor",
            [Role.Swapper] = "intercambiador",
            [Role.Router] = "enrutador",
            [Role.Adder] = "sumador",
            [Role.Scaler] = "escalador",
            [Role.Squasher] = "compresor",
            [Role.Mover] = "reordenador",
        },
    };
}
