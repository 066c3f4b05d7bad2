using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop worksheet f --format latex --to f.tex</c></summary>
internal static class WorksheetMagic
{
    private const string Name = "NAME", KeyName = "--key", FormatName = "--format", ToName = OutputFile.ToName, OverwriteName = OutputFile.OverwriteName;

    public static MagicCommand Command { get; } = new(
        "worksheet", "Makes a sheet of exercises from a graph: its gradients left blank, and the solution on a page of its own; in place or as a file to print.",
        [
            new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true),
            new(KeyName, "whether the solution follows; it does unless no is said", new ChoiceValue(["yes", "no"])),
            new(FormatName, "what is written to the file", new ChoiceValue([.. WorksheetFormat.All.Select(format => format.Name)])),
            new(ToName, "the file, within the notebook's folder; without it the sheet is shown here", new FileValue()),
            new(OverwriteName, "whether a file of that name is replaced", new ChoiceValue(["yes", "no"])),
        ],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook)
    {
        var (format, path, overwrite) = (arguments.Get<string>(FormatName), arguments.Get<string>(ToName), arguments.Get<string>(OverwriteName));
        if (path is null && (format is not null ? FormatName : overwrite is not null ? OverwriteName : null) is { } idle)
            throw new MagicException($"worksheet: {idle} is about a file; add {ToName} FILE, or leave it out to see the sheet here.");
        if (path is not null && format is null)
            throw new MagicException($"worksheet: {ToName} needs a format; add {FormatName} {string.Join(" or ", WorksheetFormat.All.Select(one => one.Name))}.");

        var sheet = Read(arguments, notebook);
        if (path is null) notebook.Display(sheet);
        else OutputFile.Write(path, WorksheetFormat.All.First(one => one.Name == format).Write(sheet, Settings.Current), overwrite == "yes", $"worksheet {ToName}", notebook);
    }

    private static WorksheetView Read(MagicArguments arguments, INotebook notebook)
    {
        try
        {
            return WorksheetView.Of(arguments.Get<Tensor>(Name)!, notebook, arguments.Get<string>(KeyName) != "no");
        }
        catch (NotSupportedException e)
        {
            throw new MagicException($"worksheet: {e.Message}");
        }
    }
}
