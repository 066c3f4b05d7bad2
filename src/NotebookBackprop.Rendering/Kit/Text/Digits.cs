using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>Numbers that are compared rather than read: three significant digits.</summary>
internal static class Digits
{
    public static string Three(double x) => Numbers.Short(double.IsFinite(x) ? double.Parse(x.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : x);
}
