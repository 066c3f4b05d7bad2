using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Session;

/// <summary>
/// Where the code of a compiled cell stands in its text. They are read here and not by the runtime, as the one in a browser
/// does not.
/// </summary>
/// <param name="portable">The symbols as the compiler made them.</param>
internal sealed class CellSymbols(byte[] portable)
{
    /// <summary>The file and the line, from 1; null where no line of the text is behind it.</summary>
    /// <param name="method">Of the cell.</param>
    /// <param name="offset">Into its instructions.</param>
    public (string File, int Line)? PlaceOf(MethodBase method, int offset)
    {
        if (!method.HasMetadataToken() || MetadataTokens.EntityHandle(method.MetadataToken) is not { Kind: HandleKind.MethodDefinition, IsNil: false } handle)
            return null;
        using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableCollectionsMarshal.AsImmutableArray(portable));
        var reader = provider.GetMetadataReader();
        var points = reader.GetMethodDebugInformation(((MethodDefinitionHandle)handle).ToDebugInformationHandle()).GetSequencePoints();
        SequencePoint? found = null;
        foreach (var point in points.TakeWhile(point => point.Offset <= offset))
            if (!point.IsHidden)
                found = point;
        return found is { } at ? (reader.GetString(reader.GetDocument(at.Document).Name), at.StartLine) : null;
    }
}
