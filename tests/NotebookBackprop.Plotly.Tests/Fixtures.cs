using NotebookBackprop.Plotly.Tests;

[assembly: AssemblyFixture(typeof(OldFSharp))]
