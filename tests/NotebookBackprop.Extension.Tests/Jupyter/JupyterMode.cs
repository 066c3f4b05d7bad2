using System.Diagnostics;
using System.Text.Json.Nodes;
using NotebookBackprop.Extension.Tests.Tool;

namespace NotebookBackprop.Extension.Tests.Jupyter;

/// <summary>Debian's Jupyter, which knows .NET Interactive as its one kernel, in a folder of its own.</summary>
sealed class JupyterMode : IDisposable
{
    const string Python = "/usr/bin/python3";
    const string Kernel = "net-csharp";

    readonly string _folder = Directory.CreateTempSubdirectory("backprop-jupyter-").FullName;
    readonly string _packages;
    readonly string _notebooks;

    /// <summary>Skips the calling test where the tool or a module of Python is missing.</summary>
    /// <param name="packed">What the notebooks load.</param>
    /// <param name="modules">Of Python.</param>
    public JupyterMode(PackedExtension packed, params string[] modules)
    {
        (_packages, _notebooks) = (Path.Combine(packed.Root, "packages-of-jupyter"), packed.Notebooks);
        var tool = InteractiveTool.Command();
        foreach (var module in modules)
            Need.That(File.Exists(Python) && Run("-c", $"import {module}").Exit == 0, $"{Python} has no module {module}.");
        var spec = Directory.CreateDirectory(Path.Combine(_folder, "kernels", Kernel)).FullName;
        File.WriteAllText(Path.Combine(spec, "kernel.json"), new JsonObject
        {
            ["argv"] = new JsonArray([.. tool.Concat(["jupyter", "--default-kernel", "csharp", "{connection_file}"]).Select(word => JsonValue.Create(word))]),
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
        }.ToJsonString());
    }

    public string Folder => _folder;

    /// <summary>Executes a notebook and answers with what it became.</summary>
    public (int Exit, string Output) Execute(string notebook) => Run("-m", "jupyter", "nbconvert", "--to", "notebook", "--execute",
        $"--ExecutePreprocessor.kernel_name={Kernel}", "--output-dir", _folder, notebook);

    /// <summary>Runs a Python program to its end.</summary>
    public (int Exit, string Output) Run(params string[] arguments)
    {
        var start = InteractiveTool.Quiet(new(Python, arguments) { WorkingDirectory = _notebooks, RedirectStandardOutput = true, RedirectStandardError = true }, _packages);
        start.Environment["JUPYTER_PATH"] = _folder;
        foreach (var place in new[] { "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR" })
            start.Environment[place] = Path.Combine(_folder, "home");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (!process.WaitForExit(TimeSpan.FromMinutes(4)))
            process.Kill(entireProcessTree: true);
        return (process.HasExited ? process.ExitCode : -1, output.Result + error.Result);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
