using System.Reflection;
using System.Xml.Linq;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff.Ops;

/// <summary>Functions of a tensor are its methods too: <c>x.Exp()</c> is <c>Exp(x)</c>.</summary>
public class MethodTests
{
    private static IEnumerable<MethodInfo> FunctionsOfATensor => typeof(Functions).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(function => function.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(Tensor));

    public static TheoryData<string> Functions_with_a_method =>
        [.. FunctionsOfATensor.Where(function => function.GetCustomAttribute<FunctionOnlyAttribute>() is null).Select(function => function.ToString()!)];

    [Theory, MemberData(nameof(Functions_with_a_method))]
    public void Each_has_a_method_of_the_same_arguments_and_documentation(string signature)
    {
        var function = FunctionsOfATensor.Single(function => function.ToString() == signature);
        var rest = function.GetParameters()[1..];
        var method = typeof(Tensor).GetMethod(function.Name, BindingFlags.Public | BindingFlags.Instance, [.. rest.Select(parameter => parameter.ParameterType)]);
        Assert.NotNull(method);
        Assert.Equal(function.ReturnType, method.ReturnType);
        Assert.Equal(rest.Select(Described), method.GetParameters().Select(Described));

        var document = XDocument.Load(Path.ChangeExtension(typeof(Tensor).Assembly.Location, ".xml"));
        var members = document.Descendants("member").ToLookup(member => member.Attribute("name")!.Value);
        Assert.Contains(members, member => member.Key.StartsWith($"M:NotebookBackprop.Tensor.{function.Name}", StringComparison.Ordinal)
            && member.Single().Element("inheritdoc")?.Attribute("cref")?.Value is { } source && source.StartsWith($"M:NotebookBackprop.Functions.{function.Name}(", StringComparison.Ordinal)
            && members.Contains(source));
    }

    /// <summary>What would read wrong as a method, or mean something else there.</summary>
    [Fact]
    public void Only_these_have_none() =>
        Assert.Equal(
            ["BreakRule", "CheckNodes", "CrossEntropy", "FindNonFinite", "Keep", "Max", "Max", "Min", "Min", "NegativeLogLikelihood", "OneHot", "OnesLike", "Slice", "Variable", "Where", "ZerosLike"],
            FunctionsOfATensor.Where(function => function.GetCustomAttribute<FunctionOnlyAttribute>() is not null).Select(function => function.Name).Order(StringComparer.Ordinal));

    private static string Described(ParameterInfo parameter) =>
        $"{parameter.ParameterType} {parameter.Name} = {(parameter.HasDefaultValue ? parameter.DefaultValue ?? "null" : "none")}, {parameter.GetCustomAttribute<ParamArrayAttribute>() is not null}";
}
