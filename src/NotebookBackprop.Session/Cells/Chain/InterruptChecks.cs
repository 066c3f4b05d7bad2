using System.Runtime.CompilerServices;
using dnlib.DotNet;
using dnlib.DotNet.Emit;
using dnlib.DotNet.Writer;

namespace NotebookBackprop.Session;

/// <summary>Puts a call of <see cref="Interruption.Check"/> into each method and each turn of a loop of a compiled cell.</summary>
internal static class InterruptChecks
{
    /// <summary>The same assembly with the calls.</summary>
    /// <param name="assembly">As the compiler made it.</param>
    /// <param name="symbols">Its portable symbols.</param>
    public static (MemoryStream Assembly, MemoryStream Symbols) Into(MemoryStream assembly, MemoryStream symbols)
    {
        using var module = ModuleDefMD.Load(assembly.ToArray(), new ModuleCreationOptions { PdbFileOrData = symbols.ToArray() });
        var check = module.Import(typeof(Interruption).GetMethod(nameof(Interruption.Check)));
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
            Into(method, check);
        var (checkedAssembly, checkedSymbols) = (new MemoryStream(), new MemoryStream());
        module.Write(checkedAssembly, new ModuleWriterOptions(module) { WritePdb = true, PdbStream = checkedSymbols });
        checkedAssembly.Position = checkedSymbols.Position = 0;
        return (checkedAssembly, checkedSymbols);
    }

    private static void Into(MethodDef method, IMethod check)
    {
        var body = method.Body;
        var turns = body.Instructions.Where(TurnsBack).ToList();
        // Calls are long enough to push short branches out of reach.
        body.SimplifyBranches();
        foreach (var turn in turns)
            PutBefore(turn, check, body);
        // Where an async method goes on, an exception is its task's only further in.
        if (!method.DeclaringType.Interfaces.Any(one => one.Interface.FullName == typeof(IAsyncStateMachine).FullName))
            body.Instructions.Insert(0, OpCodes.Call.ToInstruction(check));
        body.OptimizeBranches();
    }

    private static bool TurnsBack(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => target.Offset <= instruction.Offset,
        Instruction[] targets => targets.Any(target => target.Offset <= instruction.Offset),
        _ => false,
    };

    /// <summary>The call takes the branch's place, so that what leads there leads to the call: a loop may be one branch to itself.</summary>
    private static void PutBefore(Instruction branch, IMethod check, CilBody body)
    {
        body.Instructions.Insert(body.Instructions.IndexOf(branch) + 1, new Instruction(branch.OpCode, branch.Operand));
        (branch.OpCode, branch.Operand) = (OpCodes.Call, check);
    }
}
