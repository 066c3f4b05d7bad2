using System.Diagnostics;
using System.Globalization;

namespace NotebookBackprop.Host;

/// <summary>The program that started the kernel. When it is gone nobody can end the kernel any more, so it ends itself.</summary>
internal static class Parent
{
    /// <summary>Jupyter's clients put their process's number here.</summary>
    private const string Variable = "JPY_PARENT_PID";

    private static readonly TimeSpan s_often = TimeSpan.FromSeconds(1);

    /// <summary>Watches until disposed.</summary>
    /// <param name="gone">Called once the parent is gone; never where nobody says who it is.</param>
    public static IDisposable Watch(Action gone)
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number <= 1)
            return new Timer(_ => { });
        return new Timer(_ =>
        {
            if (!Lives(number))
                gone();
        }, null, s_often, s_often);
    }

    private static bool Lives(int number)
    {
        try
        {
            using var process = Process.GetProcessById(number);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
