using Microsoft.CodeAnalysis.Scripting;

namespace NotebookBackprop.Session;

/// <summary>
/// Makes a shorter chain that says the same to the pieces to come. A piece of which all is hidden is left out; variables move
/// into a common piece, unless a function goes on using them; of all else an outline is kept. What an outline cannot say, such
/// as a variable of an anonymous type, stays as it is, with all that it continues.
/// </summary>
internal static class Compaction
{
    private const int MostTries = 32;

    /// <summary>The shorter chain, or the old one.</summary>
    /// <param name="old">The chain; of no more use where the result is another.</param>
    /// <param name="compiler">Makes the new pieces.</param>
    /// <param name="isUsed">Whether a function goes on using a variable.</param>
    public static Chain Of(Chain old, SubmissionCompiler compiler, Predicate<VariableId> isUsed)
    {
        var sight = InSight.Of(old.Pieces, isUsed);
        for (int tries = 0, start = 0; tries < MostTries && start < sight.Count; tries++)
        {
            var plan = new ChainPlan(old, sight, start, compiler);
            start = plan.Misread + 1;
            if (start > 0)
                continue;
            try
            {
                return plan.Carry();
            }
            catch (CompilationErrorException)
            {
                // Not foreseen; a longer chain is no harm.
                return old;
            }
        }
        return old;
    }
}
