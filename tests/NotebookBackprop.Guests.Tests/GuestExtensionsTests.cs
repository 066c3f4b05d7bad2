using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookBackprop.Guests.Tests;

public sealed class GuestExtensionsTests
{
    [Fact]
    public async Task Formatters_of_an_extension_are_the_sessions_and_what_it_shows_is_handed_on()
    {
        var assembly = Compile("""
            public sealed record Dice(int Eyes);
            public sealed class Guest : IKernelExtension
            {
                public Task OnLoadAsync(Kernel kernel)
                {
                    Formatter.Register<Dice>((dice, writer) => writer.Write($"<b>{dice.Eyes}</b>"), "text/html");
                    KernelInvocationContextExtensions.Display(KernelInvocationContext.Current, "welcome", "text/plain");
                    return Task.CompletedTask;
                }
            }
            """);
        var (shown, missing) = await GuestExtensions.Run(assembly);

        Assert.Empty(missing);
        Assert.Equal("welcome", Assert.Single(shown)["text/plain"]);
        Assert.Equal("<b>6</b>", Activator.CreateInstance(assembly.GetType("Dice")!, 6).ToDisplayString("text/html"));
    }

    [Theory]
    [InlineData("kernel.AddDirective(new KernelActionDirective(\"#!dice\"), (_, _) => Task.CompletedTask); return Task.CompletedTask;", "#!dice works in .NET Interactive only")]
    [InlineData("((CompositeKernel)kernel).Add(new Other()); return Task.CompletedTask;", "cells of dice are for .NET Interactive only")]
    [InlineData("return kernel.SendAsync(new SubmitCode(\"using System.IO;\", \"csharp\"));", "the code that it runs in cells of .NET Interactive was not run")]
    [InlineData("throw new System.InvalidOperationException(\"no dice\");", "it failed: no dice")]
    public async Task What_an_extension_wants_beyond_that_is_said(string body, string missing)
    {
        var assembly = Compile($$"""
            public sealed class Other() : Kernel("dice");
            public sealed class Guest : IKernelExtension
            {
                public Task OnLoadAsync(Kernel kernel)
                {
                    {{body}}
                }
            }
            """);
        Assert.Equal(missing, Assert.Single((await GuestExtensions.Run(assembly)).Missing));
    }

    static Assembly Compile(string code)
    {
        const string Usings = "using System.Threading.Tasks; using Microsoft.DotNet.Interactive; using Microsoft.DotNet.Interactive.Commands; using Microsoft.DotNet.Interactive.Directives; using Microsoft.DotNet.Interactive.Formatting;\n";
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => path.EndsWith(".dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        using var image = new MemoryStream();
        var compiled = CSharpCompilation.Create($"Guest{Guid.NewGuid():N}", [CSharpSyntaxTree.ParseText(Usings + code, new(LanguageVersion.Latest))], references, new(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(compiled.Success, string.Join('\n', compiled.Diagnostics));
        return Assembly.Load(image.ToArray());
    }
}
