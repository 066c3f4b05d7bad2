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
        Rules = "Reglas de las operaciones",
        RulesNote = "y es el resultado. Donde una entrada encuentra un jacobiano entero, la regla dice qué se hace del gradiente g que vuelve.",
        Operation = "operación",
        Gate = "papel",
        WorkedSolution = "Solución paso a paso:",
        SumOverPaths = "La regla de la cadena: un producto por cada camino, y su suma",
        OneSweep = "Lo mismo con un solo barrido hacia atrás",
        PathCounts = "Caminos: {0}. Multiplicaciones a lo largo de ellos: {1}; en un solo barrido hacia atrás: {2}.",
        JacobianCounts = "Caminos: {0}. Cada factor es un jacobiano; el barrido de abajo no forma ninguno, solo lo que cada uno hace del gradiente.",
        FurtherPaths = "Hay {0} caminos más que no se muestran.",
        StepOf = "{0} {1} de {2}",
        SoFar = "Hasta aquí {0}.",
        Blocked = "Aquí la puerta está cerrada: no pasa nada.",
        Start = "Las hojas tienen sus valores.",
        Seed = "La derivada de la salida respecto de sí misma es donde empieza el camino de vuelta.",
        Player = "Recorre el cálculo paso a paso; también con las flechas",
        FirstStep = "Primer paso",
        PreviousStep = "Atrás",
        Play = "Reproducir",
        Pause = "Pausa",
        NextStep = "Paso siguiente",
        LastStep = "Último paso",
        Step = "Paso",
        AdderInKey = "sumador: los gradientes se suman",
        RoutedInKey = "pasa",
        BlockedInKey = "bloqueado",
        Ledger = "Donde se suman los gradientes",
        BroughtBy = "lo trae",
        Sum = "hasta aquí",
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
        RoleNotes = new Dictionary<Role, string>
        {
            [Role.Distributor] = "Una suma pasa el gradiente a cada entrada.",
            [Role.Swapper] = "Un producto intercambia: cada entrada recibe el gradiente por la otra.",
            [Role.Router] = "Un enrutador pasa el gradiente a la entrada que ganó.",
            [Role.Adder] = "Un sumador suma lo que vuelve.",
            [Role.Scaler] = "Un escalador multiplica el gradiente por su derivada local.",
            [Role.Squasher] = "Un compresor multiplica el gradiente por su pendiente.",
            [Role.Mover] = "Un reordenador recoloca el gradiente y no cambia ningún número.",
        },
    };
}
