using System.CommandLine;
using EssayCoach.Marking.Learning;

namespace EssayCoach.Cli;

/// <summary>Finds the passage model: the one named, or the shipped one.</summary>
internal static class ModelChoice
{
    public const string None = "none";
    private static readonly string Shipped = Path.Combine("models", "passages.model");

    public static Option<string?> Option() => new("--model")
    {
        Description = "The trained model that helps with passages in doubt; \"none\" marks by rules alone. Default: the one that comes with the program.",
        HelpName = "M",
    };

    /// <summary>The models to mark with, or null after saying why the one named cannot be used.</summary>
    public static MarkingModels? Choose(string? named, Terminal terminal)
    {
        if (named == None)
        {
            return MarkingModels.None;
        }

        var path = named ?? Find(terminal.Home);
        if (path is null)
        {
            return MarkingModels.None;
        }

        var reading = ModelFile.Read(path);
        if (reading.Model is not null)
        {
            return new(reading.Model);
        }

        terminal.Say(reading.Problem!);
        if (named is not null)
        {
            return null;
        }

        terminal.Say("The rules mark alone.");
        return MarkingModels.None;
    }

    private static string? Find(string home)
    {
        for (var folder = new DirectoryInfo(home); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, Shipped);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
