using System.Diagnostics;
using System.Text;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Programs of others that read what is exported.</summary>
internal static class Tool
{
    /// <summary>What a program writes to its output, given some input; it has to end well.</summary>
    public static string Run(string program, string input, string folder, params IEnumerable<string> arguments)
    {
        var path = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists);
        Need.That(path is not null, $"{program} is not installed");
        var utf8 = new UTF8Encoding(false);
        using var process = Process.Start(new ProcessStartInfo(path!, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}\n{output}");
        return output;
    }
}
