namespace NotebookBackprop;

/// <summary>The weights of a recurrent cell, named and shaped as PyTorch's: those of its gates one below the other.</summary>
internal static class GatedWeights
{
    /// <summary>W of the input and of the state; both biases start at zero.</summary>
    public static (Tensor InputWeight, Tensor StateWeight, Tensor InputBias, Tensor StateBias) Add(
        Func<string, Tensor, Tensor> add, string cell, int gates, int inputs, int features, Init? init, DType? dtype)
    {
        if (inputs < 1 || features < 1)
            throw new ArgumentException($"{cell}: {inputs} inputs and {features} features are not both 1 or more; raise the one that is not.");
        var type = dtype ?? Functions.DefaultDType;
        // Each gate starts on its own, so that an orthogonal start is one for each.
        Tensor Weights(int from) => Functions.Concat([.. Enumerable.Range(0, gates).Select(_ => (init ?? Init.Uniform).Start([features, from], type))], 0);
        return (add("weight_ih", Weights(inputs)), add("weight_hh", Weights(features)),
            add("bias_ih", Functions.Zeros([gates * features], type)), add("bias_hh", Functions.Zeros([gates * features], type)));
    }

    /// <summary>Refuses an input or a state whose last axis is not the cell's.</summary>
    public static void Check(string cell, Tensor x, Tensor inputWeight, Tensor stateWeight, params ReadOnlySpan<Tensor> states)
    {
        if (x.Shape.Rank == 0 || x.Shape[^1] != inputWeight.Shape[1])
            throw new ArgumentException($"{cell}: an input of shape {x.Shape} has not the {inputWeight.Shape[1]} features that the cell takes along its last axis; give shape (batch, {inputWeight.Shape[1]}).");
        foreach (var state in states)
            if (state.Shape.Rank == 0 || state.Shape[^1] != stateWeight.Shape[1])
                throw new ArgumentException($"{cell}: a state of shape {state.Shape} has not the {stateWeight.Shape[1]} features that the cell keeps along its last axis; give shape (batch, {stateWeight.Shape[1]}).");
    }

    /// <summary>The state before the first step: zeros, one row for each example.</summary>
    public static Tensor Rest(string cell, Tensor x, int inputs, int features) => x.Shape.Rank == 2 && x.Shape[1] == inputs
        ? Functions.Zeros([x.Shape[0], features], x.DType)
        : throw new ArgumentException($"{cell}: an input of shape {x.Shape} is no batch of {inputs} features; give shape (batch, {inputs}).");
}
