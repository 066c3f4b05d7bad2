using NotebookBackprop.Plotly.Tests;

[assembly: AssemblyFixture(typeof(OldFSharp))]
[assembly: AssemblyFixture(typeof(Chromium))]
