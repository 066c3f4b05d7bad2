using NotebookBackprop.Plotly.Tests;

// The process has one set of charts, which some tests take away.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(OldFSharp))]
