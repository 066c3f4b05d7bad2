namespace NotebookBackprop.Rendering;

/// <summary>The words around Hessians.</summary>
internal sealed record HessianWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<HessianWords> In { get; } = new(English, Spanish);

    public required string Hessian { get; init; }

    public required string Eigenvalues { get; init; }

    /// <summary>Tags: how many eigenvalues are positive, negative, zero.</summary>
    public required string Up { get; init; }

    public required string Down { get; init; }

    public required string Flat { get; init; }

    /// <summary>The gradient is zero, and the eigenvalues are as each says.</summary>
    public required string Minimum { get; init; }

    public required string Maximum { get; init; }

    public required string Saddle { get; init; }

    /// <summary>Some eigenvalues are zero, the others of one sign.</summary>
    public required string Undecided { get; init; }

    /// <summary>The gradient is not zero but {0} long; {1} eigenvalues are positive, {2} negative, {3} zero.</summary>
    public required string NotStationary { get; init; }

    /// <summary>The curvature along the gradient is {0}; the step of least loss {1}.</summary>
    public required string AlongUp { get; init; }

    /// <summary>The same where it is not positive.</summary>
    public required string AlongDown { get; init; }

    /// <summary>All second derivatives are zero.</summary>
    public required string Linear { get; init; }

    /// <summary>{0} numbers are too many for a matrix of {1} entries; products were taken instead.</summary>
    public required string Products { get; init; }

    /// <summary>Greatest {0} and least {1}, each within {2}, from {3} products.</summary>
    public required string Outermost { get; init; }

    public required string NotFinite { get; init; }

    public required string Independent { get; init; }

    public required string Empty { get; init; }

    /// <summary>{0} stands at a kink.</summary>
    public required string Kink { get; init; }

    private static HessianWords English => new()
    {
        Hessian = "Hessian",
        Eigenvalues = "Eigenvalues",
        Up = "{0} positive",
        Down = "{0} negative",
        Flat = "{0} zero",
        Minimum = "A minimum: the gradient is 0 and the loss curves up in every direction.",
        Maximum = "A maximum: the gradient is 0 and the loss curves down in every direction.",
        Saddle = "A saddle: the gradient is 0. Directions in which the loss curves up: {0}, down: {1}.",
        Undecided = "The gradient is 0 and the second derivatives do not decide. Directions in which the loss curves up: {0}, down: {1}, flat: {2}.",
        NotStationary = "Not a stationary point: the gradient has length {0}. Directions in which the loss curves up: {1}, down: {2}, flat: {3}.",
        AlongUp = "Along the gradient the curvature is {0}: a step of {1} times the gradient against it would reach the lowest point of the parabola there.",
        AlongDown = "Along the gradient the curvature is {0}: the loss does not curve up there, so no step length is best.",
        Linear = "Every second derivative is 0: around this point the loss is a plane.",
        Products = "{0} numbers would make a matrix of {1} entries, so only its products with vectors were computed; each costs a few gradients.",
        Outermost = "By Lanczos's method with {3} products: the greatest eigenvalue is {0} and the least {1}, each within {2}.",
        NotFinite = "Some second derivatives are NaN or infinite: there are no eigenvalues.",
        Independent = "{0} does not depend on {1}: nothing recorded leads from one to the other, so every second derivative is 0.",
        Empty = "There is nothing to differentiate by: {0} has no elements.",
        Kink = "This point is exactly at a kink of {0}: second derivatives there say nothing of the kink.",
    };

    private static HessianWords Spanish => new()
    {
        Hessian = "Matriz hessiana",
        Eigenvalues = "Valores propios",
        Up = "{0} positivos",
        Down = "{0} negativos",
        Flat = "{0} nulos",
        Minimum = "Un mínimo: el gradiente es 0 y la pérdida se curva hacia arriba en todas las direcciones.",
        Maximum = "Un máximo: el gradiente es 0 y la pérdida se curva hacia abajo en todas las direcciones.",
        Saddle = "Un punto de silla: el gradiente es 0. Direcciones en que la pérdida se curva hacia arriba: {0}, hacia abajo: {1}.",
        Undecided = "El gradiente es 0 y las segundas derivadas no deciden. Direcciones en que la pérdida se curva hacia arriba: {0}, hacia abajo: {1}, planas: {2}.",
        NotStationary = "No es un punto estacionario: el gradiente mide {0}. Direcciones en que la pérdida se curva hacia arriba: {1}, hacia abajo: {2}, planas: {3}.",
        AlongUp = "A lo largo del gradiente la curvatura es {0}: un paso de {1} veces el gradiente en contra llegaría al punto más bajo de la parábola que hay ahí.",
        AlongDown = "A lo largo del gradiente la curvatura es {0}: la pérdida no se curva hacia arriba ahí, así que ningún paso es el mejor.",
        Linear = "Todas las segundas derivadas son 0: alrededor de este punto la pérdida es un plano.",
        Products = "{0} números darían una matriz de {1} entradas, así que solo se calculan sus productos por vectores; cada uno cuesta unos pocos gradientes.",
        Outermost = "Con el método de Lanczos y {3} productos: el mayor valor propio es {0} y el menor {1}, cada uno con error de hasta {2}.",
        NotFinite = "Algunas segundas derivadas son NaN o infinitas: no hay valores propios.",
        Independent = "{0} no depende de {1}: nada de lo registrado lleva de uno a otro, así que todas las segundas derivadas son 0.",
        Empty = "No hay nada respecto de lo que derivar: {0} no tiene elementos.",
        Kink = "Este punto está justo en un pico de {0}: las segundas derivadas no dicen nada del pico.",
    };
}
