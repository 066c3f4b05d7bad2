using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.CSharp;
using NotebookBackprop.Extension.Tests.Kernel;

namespace NotebookBackprop.Extension.Tests.InProcess;

/// <summary>The platform's kernels in this process, given the extension as the tool gives it.</summary>
sealed class KernelInProcess : KernelSession
{
    readonly CompositeKernel _root = [];
    readonly bool _hasCSharp;

    /// <param name="hasCSharp">Whether one of the kernels is C#'s, and its cells are meant.</param>
    public KernelInProcess(bool hasCSharp = true)
    {
        _hasCSharp = hasCSharp;
        if (hasCSharp)
            _root.Add(new CSharpKernel().UseKernelHelpers().UseWho().UseValueSharing());
        _root.Add(new OtherKernel());
        _root.DefaultKernelName = Target;
        _root.KernelEvents.Subscribe(new Listener(happened => Hear(KernelEventEnvelope.Serialize(happened))));
    }

    /// <summary>What <c>#r</c> does in a cell of C#: the package's assemblies become known to that kernel alone, then the extension is run.</summary>
    public static async Task<(KernelInProcess Kernel, Answer Loading)> Loaded()
    {
        var kernel = new KernelInProcess();
        kernel._root.ChildKernels.OfType<CSharpKernel>().Single().AddAssemblyReferences(Library.Assemblies);
        return (kernel, await kernel.Submit($"#!{OtherKernel.Language}\n{OtherKernel.LoadHere}"));
    }

    public override void Dispose() => _root.Dispose();

    protected override string Target => _hasCSharp ? base.Target : OtherKernel.Language;

    protected override void Write(string line) => _ = _root.SendAsync(KernelCommandEnvelope.Deserialize(line).Command);

    sealed class Listener(Action<Microsoft.DotNet.Interactive.Events.KernelEvent> hear) : IObserver<Microsoft.DotNet.Interactive.Events.KernelEvent>
    {
        public void OnNext(Microsoft.DotNet.Interactive.Events.KernelEvent value) => hear(value);

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
