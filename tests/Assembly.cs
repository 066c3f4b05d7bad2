// Random numbers, the notebook and its settings are the process's: tests of one project run one at a time, of two projects side
// by side.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
