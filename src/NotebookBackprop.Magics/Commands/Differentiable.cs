using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>What commands that differentiate by a variable have in common.</summary>
internal static class Differentiable
{
    /// <summary>The variable by which a command differentiates.</summary>
    /// <exception cref="MagicException">It is a constant, of whose uses nothing is recorded.</exception>
    public static Tensor Read(MagicArguments arguments, string parameter, MagicCommand command, INotebook notebook)
    {
        var wrt = arguments.Get<Tensor>(parameter)!;
        if (wrt.RequiresGrad) return wrt;
        List<string> names = [.. notebook.Variables.Reverse().Where(variable => variable.Value is Tensor { RequiresGrad: true }).Select(variable => variable.Key)];
        throw new MagicException($"{command.Name} {parameter}: a constant takes no derivative, as what is computed from it is not recorded; make it a Variable, or choose another ({Suggestion.List(names, "those that take one are", "no variable takes one")}).");
    }

    /// <summary>What a view is read from may have changed since it was recorded: that is said in a sentence, not as an error of ours.</summary>
    /// <exception cref="MagicException">It has.</exception>
    public static TView Try<TView>(MagicCommand command, Func<TView> view)
    {
        try
        {
            return view();
        }
        catch (InvalidOperationException error)
        {
            throw new MagicException($"{command.Name}: {error.Message}");
        }
    }
}
