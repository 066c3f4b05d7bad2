using NotebookBackprop.Extension.Tests.Kernel;

namespace NotebookBackprop.Extension.Tests.InProcess;

[Collection(SharedSession.Name)]
public sealed class AssistanceTestsInProcess(LoadedInProcess loaded) : AssistanceTests(loaded);

[Collection(SharedSession.Name)]
public sealed class FormatterTestsInProcess(LoadedInProcess loaded) : FormatterTests(loaded);

[Collection(SharedSession.Name)]
public sealed class LoadingTestsInProcess(LoadedInProcess loaded) : LoadingTests(loaded);

[Collection(SharedSession.Name)]
public sealed class MagicTestsInProcess(LoadedInProcess loaded) : MagicTests(loaded);
