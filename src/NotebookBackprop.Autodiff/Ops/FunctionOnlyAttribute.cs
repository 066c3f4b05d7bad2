namespace NotebookBackprop.Autodiff;

/// <summary>
/// Every public function whose first argument is a tensor is also that tensor's method: the project
/// <c>NotebookBackprop.Generator</c> writes it. This one is not.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FunctionOnlyAttribute : Attribute;
