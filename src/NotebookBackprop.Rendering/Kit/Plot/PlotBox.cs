namespace NotebookBackprop.Rendering;

/// <summary>The part of a drawing that a plot fills, in pixels.</summary>
internal readonly record struct PlotBox(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>Half way across.</summary>
    public double Middle => X + Width / 2;
}
