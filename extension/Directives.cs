using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Directives;
using NotebookBackprop.Magics;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Extension;

/// <summary>The magic commands as directives of a kernel.</summary>
internal static class Directives
{
    /// <summary>Makes all commands known.</summary>
    /// <param name="kernel">The one whose cells may hold them; the root's may be of any language.</param>
    /// <param name="notebook">What they draw, and where.</param>
    public static void AddTo(Kernel kernel, INotebook notebook)
    {
        // Parameters are declared so that the kernel takes none for a mistake; reading and completing them is Magics' part.
        var root = new KernelActionDirective(Magic.Prefix, Magic.Help);
        foreach (var magic in Magic.All)
        {
            var directive = new KernelActionDirective(magic.Name, magic.Help);
            foreach (var parameter in magic.Parameters)
                directive.Parameters.Add(new(parameter.Name, parameter.Help) { AllowImplicitName = parameter == magic.Places.FirstOrDefault() });
            root.Subcommands.Add(directive);
            kernel.AddDirective<BackpropCommand>(directive, Run);
        }
        // Behind a wrong word too, for which the root answers.
        foreach (var option in Magic.All.SelectMany(magic => magic.Options).DistinctBy(option => option.Name))
            root.Parameters.Add(new(option.Name, option.Help));
        kernel.AddDirective<BackpropCommand>(root, Run);

        Task Run(BackpropCommand command, KernelInvocationContext context)
        {
            try
            {
                Magic.Run(command.Line, notebook);
            }
            catch (MagicException e)
            {
                context.Fail(command, null, e.Message);
            }
            return Task.CompletedTask;
        }
    }
}
