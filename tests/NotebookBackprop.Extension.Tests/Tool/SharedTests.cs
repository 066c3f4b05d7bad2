using NotebookBackprop.Extension.Tests.Kernel;

namespace NotebookBackprop.Extension.Tests.Tool;

[Collection(SharedTool.Name)]
public sealed class AssistanceTestsInTool(LoadedInTool loaded) : AssistanceTests(loaded);

[Collection(SharedTool.Name)]
public sealed class FormatterTestsInTool(LoadedInTool loaded) : FormatterTests(loaded);

[Collection(SharedTool.Name)]
public sealed class LiveTestsInTool(LoadedInTool loaded) : LiveTests(loaded);

[Collection(SharedTool.Name)]
public sealed class LoadingTestsInTool(LoadedInTool loaded) : LoadingTests(loaded);

[Collection(SharedTool.Name)]
public sealed class MagicTestsInTool(LoadedInTool loaded) : MagicTests(loaded);
